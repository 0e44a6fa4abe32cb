#include "searcher/answer/closeness.h"

#include <gtest/gtest.h>

namespace searcher {
namespace {

// Two parts of the query, `a` and `b`, where the text has these letters; `|` ends a section.
double closeness_of(std::string_view text) {
  Match match{.matched = true, .occurrences = {}, .captions = {}};
  schema::ArticleTokens tokens{.sections = {{schema::SectionKind::paragraph, {0}}}, .words = {}};
  for (const char letter : text) {
    if (letter == '|') {
      tokens.sections.push_back({schema::SectionKind::paragraph, {0}});
      continue;
    }
    const auto at = static_cast<std::uint32_t>(tokens.words.size());
    if (letter != '.') match.occurrences.push_back({.span = {at, at + 1}, .lit = {}, .leaf = letter == 'a' ? 0U : 1U});
    tokens.words.push_back(0);
    ++tokens.sections.back().sentence_tokens.front();
  }
  return closeness(match, layout_of(tokens), {1, 1});
}

TEST(Closeness, GrowsAsThePartsComeTogether) {
  const std::vector<std::string_view> from_far_to_near = {"a", "a....b", "a..b", "a.b", "ba", "ab", "ab.ab"};
  for (std::size_t i = 1; i < from_far_to_near.size(); ++i)
    EXPECT_LT(closeness_of(from_far_to_near[i - 1]), closeness_of(from_far_to_near[i])) << from_far_to_near[i];
}

TEST(Closeness, IsBetweenNothingAndOne) {
  for (const std::string_view text : {"", "a", "aa", "b..b", "a|b", "....", "a.|.b"})
    EXPECT_EQ(closeness_of(text), 0) << text;
  for (const std::string_view text : {"ab", "abababababababababab", "ba|ba|ab"}) {
    EXPECT_GT(closeness_of(text), 0) << text;
    EXPECT_LT(closeness_of(text), 1) << text;
  }
  EXPECT_EQ(closeness({}, {}, {}), 0);
  EXPECT_EQ(closeness({}, {}, {0, 0}), 0);
}

}  // namespace
}  // namespace searcher
