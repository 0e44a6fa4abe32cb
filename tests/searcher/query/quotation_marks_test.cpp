#include "searcher/query/quotation_marks.h"

#include <gmock/gmock.h>

#include <vector>

#include "text/code_points.h"

namespace searcher::query {
namespace {

TEST(QuotationMarks, OpenWhereAWordMayBegin) {
  struct Row {
    std::string_view text;
    std::size_t at;
    bool opens;
  };
  const std::vector<Row> rows = {
      {"\"a", 0, true},     {"a \"b", 2, true}, {"a\"b", 1, true},   {"12\" b", 2, false}, {"a\"", 1, false},
      {"a,\" b", 2, false}, {"(\" a", 1, true}, {"x:\" a", 2, true}, {"ה\"ב", 2, false},   {"“ a", 0, true},
      {"a“b", 1, true},     {"”a", 0, true},    {"a” b", 1, false},  {"»a", 0, true},      {"a» b", 1, false},
      {"‘a", 0, true},      {"o‘z", 1, false},  {"‘ a", 0, false},   {"'a'", 0, false},    {"a", 0, false},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.text);
    EXPECT_EQ(opening_mark(row.text, row.at) != nullptr, row.opens);
  }
}

TEST(QuotationMarks, CloseWhatTheyOpened) {
  struct Row {
    std::string_view text;
    std::size_t close;
  };
  constexpr auto never = std::string_view::npos;
  const std::vector<Row> rows = {
      {"\"a\" b", 2}, {"\"a“b”\"", 9}, {"“a\"b”", 6},      {"„a“", 4},      {"„a”", 4},      {"»a«", 3},
      {"»a»", 3},     {"«a", never},   {"「a『b』」", 11}, {"‘don’t’", 10}, {"\"ה\"ב\"", 6},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.text);
    const QuotationMark* mark = opening_mark(row.text, 0);
    ASSERT_TRUE(mark);
    std::size_t inside = 0;
    text::next_code_point(row.text, inside);
    EXPECT_EQ(closing_mark(row.text, inside, *mark), row.close);
  }
}

}  // namespace
}  // namespace searcher::query
