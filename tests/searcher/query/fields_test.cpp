#include "searcher/query/fields.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <string>
#include <vector>

#include "tests/searcher/query/doc_page.h"

namespace searcher {
namespace {

TEST(Fields, AreFoundByNameInAnyCase) {
  for (const QueryField& field : query_fields()) EXPECT_EQ(find_query_field(field.name), &field) << field.name;
  EXPECT_EQ(find_query_field("Date")->name, "date");
  EXPECT_EQ(find_query_field("dat"), nullptr);
  EXPECT_EQ(find_query_field(""), nullptr);
}

TEST(Fields, AreNamedAsTheyAreFound) {
  EXPECT_EQ(name_of(TextField::said), "said");
  EXPECT_EQ(name_of(MetaField::photographer), "photographer");
}

TEST(Fields, AreThoseOfThePage) {
  std::vector<std::string> rows;
  for (const std::string& line : lines_of_query_language_page())
    if (line.starts_with("| `")) rows.push_back(line);
  std::vector<std::string> expected;
  for (const QueryField& field : query_fields())
    expected.push_back("| `" + std::string(field.name) + ":` | " + std::string(field.description) + " |");
  EXPECT_EQ(rows, expected);
}

}  // namespace
}  // namespace searcher
