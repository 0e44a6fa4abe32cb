#include "corpus/wire/end_mark.h"

#include <gtest/gtest.h>

#include <string>

namespace corpus {
namespace {

TEST(EndMark, IsTheLastThatEndsSomething) {
  const struct {
    const char* text;
    const char* credit;  // where the last credit begins; "" for none
    const char* before;  // what stands before the mark; "none"
  } rows[] = {
      {"It ended. ■", "", "It ended. "},
      {"It ended.■", "", "It ended."},
      {"It ended. ■ A caption. (A/B)", "(A/B)", "It ended. "},
      {"It ended. ■ Words go on.", "", "none"},
      {"It ended.\n■\nA caption", "", "It ended.\n"},
      {"One:\n■ first\n■ second\nIt ended. ### \nA. (A/B)", "(A/B)", "One:\n■ first\n■ second\nIt ended. "},
      {"One:\n■ first\n■ second. (A/B)", "(A/B)", "none"},
      {"It ended. Enditem", "", "It ended. "},
      {"It ended. (End)\n", "", "It ended. "},
      {"结束。（完）", "", "结束。"},
      {"Enditems and x-30-y", "", "none"},
      {"It ended. â– A caption. (A/B)", "(A/B)", "none"},
      {"It ended. â–  A caption. (A/B)", "(A/B)", "It ended. "},
      {"", "", "none"},
  };
  for (const auto& row : rows) {
    const std::string text = row.text;
    const std::size_t credit = *row.credit == '\0' ? std::string::npos : text.find(row.credit);
    const auto mark = find_end_mark(text, 0, credit);
    EXPECT_EQ(mark ? text.substr(0, mark->begin) : "none", row.before) << text;
  }
}

}  // namespace
}  // namespace corpus
