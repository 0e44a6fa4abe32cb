// A query of any size is read in time linear in it, and up to its limits.
#include <gmock/gmock.h>

#include <algorithm>
#include <string>

#include "tests/searcher/query/parsed.h"

namespace searcher {
namespace {

using testing::HasSubstr;

std::string repeated(std::string_view part, std::size_t times) {
  std::string s;
  s.reserve(part.size() * times);
  for (std::size_t i = 0; i < times; ++i) s += part;
  return s;
}

std::uint32_t count_patterns(const Node& node) {
  auto count = static_cast<std::uint32_t>(node.patterns.size());
  for (const NodePtr& child : node.children) count += count_patterns(*child);
  return count;
}

std::uint32_t depth_of(const Node& node) {
  std::uint32_t deepest = 0;
  for (const NodePtr& child : node.children) deepest = std::max(deepest, depth_of(*child));
  return deepest + 1;
}

TEST(Limits, ReadsTheFirstWordsOfTooMany) {
  for (const std::string_view word : {"word ", "高", "a-b-c ", "word OR "}) {
    SCOPED_TRACE(word);
    const Query query = parse(repeated(word, 10'000));
    ASSERT_TRUE(query.root);
    EXPECT_EQ(count_patterns(*query.root), max_query_words);
    ASSERT_EQ(query.diagnostics.size(), 1U);
    EXPECT_THAT(query.diagnostics[0].message, HasSubstr("too many words"));
  }
}

TEST(Limits, CutsAPhraseThatIsTooLong) {
  const Query query = parse("a \"" + repeated("word ", 2000) + "\" b");
  ASSERT_TRUE(query.root);
  EXPECT_EQ(count_patterns(*query.root), max_query_words);
}

TEST(Limits, SaysNothingOfAQueryThatJustFits) {
  EXPECT_TRUE(parse(repeated("word ", max_query_words)).diagnostics.empty());
}

TEST(Limits, LeavesNoFieldWithoutItsValueWhereItCuts) {
  const std::string words = repeated("word ", max_query_words);
  for (const std::string_view rest :
       {"headline:x", "speaker:x", "id:x", "headline:(a b)", "NOT x", "(a OR b)", "OR \"a b\""}) {
    SCOPED_TRACE(rest);
    const Query query = parse(words + std::string(rest));
    ASSERT_TRUE(query.root);
    EXPECT_EQ(count_patterns(*query.root), max_query_words);
    EXPECT_EQ(query.diagnostics.size(), 1U);
  }
}

TEST(Limits, ReadsTheFirstBytesOfTooMany) {
  const Query query = parse("a" + std::string(1 << 20, ' ') + "b");
  ASSERT_TRUE(query.root);
  EXPECT_EQ(print(*query.root), "a");
  EXPECT_EQ(query.text.size(), (1U << 20) + 2);
  ASSERT_EQ(query.diagnostics.size(), 1U);
  EXPECT_THAT(query.diagnostics[0].message, HasSubstr("too many bytes"));
}

TEST(Limits, LeavesOutParenthesesThatNestTooDeep) {
  const std::string open = repeated("(", 20'000);
  const Query closed = parse("a OR " + open + "b" + repeated(")", 20'000));
  ASSERT_TRUE(closed.root);
  EXPECT_EQ(print(*closed.root), "a OR b");
  ASSERT_EQ(closed.diagnostics.size(), 1U);
  EXPECT_EQ(closed.diagnostics[0].message, "parentheses are left out where they nest deeper than 64");

  const Query unclosed = parse("a OR " + open + "b");
  ASSERT_TRUE(unclosed.root);
  EXPECT_EQ(print(*unclosed.root), "a OR b");

  // Longer than a query may be: nothing is left of it but its first parentheses.
  EXPECT_FALSE(parse(repeated("(", 100'000) + "a" + repeated(")", 100'000)).diagnostics.empty());
}

TEST(Limits, BoundsTheDepthOfTheTree) {
  const Query query = parse(repeated("a OR NOT headline:(b /p c /s d NEAR/2 ", 1000) + "e");
  ASSERT_TRUE(query.root);
  EXPECT_LE(depth_of(*query.root), 8 * max_query_depth);
}

TEST(Limits, KeepsTheFirstDiagnostics) {
  const Query query = parse("a" + repeated(" )", 30));
  ASSERT_EQ(query.diagnostics.size(), max_query_diagnostics + 1);
  EXPECT_EQ(query.diagnostics.back().message, "and 10 more like these");
}

// Each of these once took, or would take in a naive reader, time with the square of its length.
TEST(Limits, StaysLinear) {
  for (const std::string_view part : {"(",    ")",   "()",        "\"",         "“",    "‘a ",      "« ",
                                      "NOT ", "- ",  "* ",        "** ",        "a*",   "~",        "a~",
                                      "AND ", "/s ", "headline:", "headline:(", "id:(", "date:.. ", "1 000 ",
                                      "000 ", "\\",  "-- ",       "🙂 ",      "\xFF", "a /s (",   "a NEAR/5 (b OR ",
                                      "-(a "}) {
    SCOPED_TRACE(part);
    parse(repeated(part, (1 << 20) / part.size()));
  }
}

}  // namespace
}  // namespace searcher
