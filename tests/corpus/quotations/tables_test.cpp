// Are the tables of the languages in order?
#include <gmock/gmock.h>

#include <string>

#include "corpus/quotations/language_data.h"

namespace corpus {
namespace {

TEST(Tables, HaveTheirColumns) {
  for (const std::string language : {"english", "russian", "chinese"}) {
    const auto words = table_rows(language_data("quotations/" + language + "/words.tsv"));
    const auto verbs = table_rows(language_data("quotations/" + language + "/verbs.tsv"));
    EXPECT_GT(words.size(), 10u) << language;
    EXPECT_FALSE(verbs.empty()) << language;
    for (const auto& row : words) EXPECT_EQ(row.size(), 2u) << language << ": " << row.front();
    for (const auto& row : verbs) {
      ASSERT_EQ(row.size(), 5u) << language << ": " << row.front();
      EXPECT_THAT(std::string(row[3]), testing::AnyOf("speech", "thought", "attitude")) << row.front();
    }
  }
}

}  // namespace
}  // namespace corpus
