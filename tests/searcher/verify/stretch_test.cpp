#include "searcher/verify/stretch.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>

namespace searcher {
namespace {

std::size_t held_in(const Stretch& stretch) {
  return static_cast<std::size_t>(
      std::count_if(stretch.places.begin(), stretch.places.end(), [](const auto& place) { return place.has_value(); }));
}

// Words are letters; a point is a word that the quotation has not.
std::optional<Stretch> likest(std::string_view quote, std::string_view source, std::uint32_t least) {
  std::vector<std::uint32_t> wanted;
  for (const char c : quote) wanted.push_back(static_cast<std::uint32_t>(c));
  std::vector<WordAt> words;
  for (std::uint32_t i = 0; i < source.size(); ++i)
    if (quote.find(source[i]) != std::string_view::npos) words.push_back({static_cast<std::uint32_t>(source[i]), i});
  return likest_stretch(wanted, words, {.least = least, .longest = static_cast<std::uint32_t>(quote.size() * 3 / 2)},
                        [least](const Stretch& stretch) { return held_in(stretch) >= least; });
}

// The words that stand, each where the quotation has it, and - for the others.
std::string standing(std::string_view quote, const Stretch& stretch) {
  std::string out;
  for (std::size_t i = 0; i < quote.size(); ++i) out += stretch.places[i] ? quote[i] : '-';
  return out;
}

struct StretchCase {
  std::string_view quote;
  std::string_view source;
  std::string_view standing;
  Span positions;
  std::uint32_t changed;
};

class LikestStretch : public testing::TestWithParam<StretchCase> {};

TEST_P(LikestStretch, HoldsMostWordsInOrderWithFewestChanges) {
  const StretchCase& c = GetParam();
  const auto stretch = likest(c.quote, c.source, 3);
  ASSERT_TRUE(stretch);
  EXPECT_EQ(standing(c.quote, *stretch), c.standing);
  EXPECT_EQ(stretch->positions, c.positions);
  EXPECT_EQ(stretch->changed, c.changed);
}

INSTANTIATE_TEST_SUITE_P(Alignments, LikestStretch,
                         testing::Values(StretchCase{"abcd", "..abcd..", "abcd", {2, 6}, 0},
                                         StretchCase{"abcd", "ab.d", "ab-d", {0, 4}, 1},
                                         StretchCase{"abcd", "abd", "ab-d", {0, 3}, 1},
                                         StretchCase{"abcd", "ab.cd", "abcd", {0, 5}, 1},
                                         StretchCase{"abcdx", "abcd.", "abcd-", {0, 4}, 1},
                                         StretchCase{"abcd", "abd..abcd", "abcd", {5, 9}, 0},
                                         StretchCase{"abad", "a.abad", "abad", {2, 6}, 0},
                                         StretchCase{"abcdef", "ab.abcdef", "abcdef", {3, 9}, 0},
                                         StretchCase{"abcde", "abcd...e", "abcd-", {0, 4}, 1},
                                         StretchCase{"abcde", "abc.e..e", "abc-e", {0, 5}, 1}));

TEST(LikestStretch, IsNoneWhereTooFewStandNear) {
  EXPECT_FALSE(likest("abcd", "ab......cd", 3));
  EXPECT_FALSE(likest("abcd", "dcba", 3));
  EXPECT_FALSE(likest("abcd", "", 3));
}

std::size_t common_length(std::string_view a, std::string_view b) {
  std::vector<std::vector<std::size_t>> row(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 1; i <= a.size(); ++i)
    for (std::size_t j = 1; j <= b.size(); ++j)
      row[i][j] = a[i - 1] == b[j - 1] ? row[i - 1][j - 1] + 1 : std::max(row[i - 1][j], row[i][j - 1]);
  return row[a.size()][b.size()];
}

TEST(LikestStretch, HoldsAsManyWordsAsAnyWindowDoes) {
  std::mt19937 random(7);
  const auto drawn = [&](std::size_t size, int letters) {
    std::string s;
    for (std::size_t i = 0; i < size; ++i)
      s += static_cast<char>('a' + static_cast<int>(random() % static_cast<unsigned>(letters)));
    return s;
  };
  for (int round = 0; round < 300; ++round) {
    const std::string quote = drawn(5 + random() % 90, 6);
    const std::string source = drawn(random() % 300, 8);
    const std::size_t longest = quote.size() * 3 / 2;
    std::size_t most = 0;
    for (std::size_t at = 0; at < source.size(); ++at)
      most = std::max(most, common_length(quote, std::string_view(source).substr(at, longest)));
    if (most < 2) continue;
    const auto stretch = likest(quote, source, static_cast<std::uint32_t>(most));
    ASSERT_TRUE(stretch) << quote << " " << source;
    EXPECT_FALSE(likest(quote, source, static_cast<std::uint32_t>(most + 1)));
    EXPECT_EQ(held_in(*stretch), most) << quote << " " << source;
    EXPECT_LE(stretch->positions.size(), longest);
  }
}

}  // namespace
}  // namespace searcher
