// How much of a quotation stands in a stretch: small cases by hand, larger ones against every alignment there is.
#include "bench/verification/wording.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>

#include "bench/corpus/seeded_random.h"

namespace bench {
namespace {

using Words = std::vector<std::uint32_t>;

std::vector<PlacedWord> placed(const Words& words) {
  std::vector<PlacedWord> all;
  for (const std::uint32_t word : words) all.push_back({word, 0, 0});
  return all;
}

TEST(AlteredNeeds, AreThreeQuartersAndAtLeastFour) {
  const auto needs = [](std::size_t words, std::size_t rare) {
    std::vector<bool> is_rare(words);
    std::fill_n(is_rare.begin(), rare, true);
    return altered_needs(Words(words), is_rare);
  };
  EXPECT_EQ(needs(5, 0).words, 4u);
  EXPECT_EQ(needs(8, 0).words, 6u);
  EXPECT_EQ(needs(9, 0).words, 7u);
  EXPECT_EQ(needs(9, 3).rare, 2u);
  EXPECT_EQ(needs(9, 0).rare, 0u);
  EXPECT_EQ(needs(9, 0).stretch, 13u);
}

TEST(Wording, AsksForRareWordsToo) {
  const Words quote = {1, 2, 3, 4, 5};
  const std::vector<bool> is_rare = {false, true, false, true, true};
  const AlteredNeeds needs = altered_needs(quote, is_rare);
  EXPECT_TRUE(has_in_order(quote, is_rare, placed({1, 2, 3, 4, 9}), needs));
  EXPECT_TRUE(has_in_order(quote, is_rare, placed({1, 2, 3, 9, 5}), needs));
  EXPECT_FALSE(has_in_order(quote, is_rare, placed({1, 3, 4}), needs));
  EXPECT_FALSE(has_in_order({1, 2, 1, 3, 1}, is_rare, placed({1, 1, 1, 2}), altered_needs(quote, is_rare)));
}

TEST(Wording, CountsChangesBetweenTheEnds) {
  const Words quote = {1, 2, 3, 4, 5, 6};
  const std::vector<bool> is_rare(6, false);
  const AlteredNeeds needs = altered_needs(quote, is_rare);
  const auto changes = [&](const Words& stretch) { return fewest_changes(quote, is_rare, placed(stretch), needs); };
  EXPECT_EQ(changes({9, 9, 1, 2, 3, 4, 5, 6, 9}), 0u);
  EXPECT_EQ(changes({1, 2, 9, 4, 5, 6}), 1u);
  EXPECT_EQ(changes({1, 2, 4, 5, 6}), 1u);
  EXPECT_EQ(changes({1, 2, 3, 9, 4, 5, 6}), 1u);
  EXPECT_EQ(changes({9, 2, 3, 4, 5, 6}), 1u);
  EXPECT_EQ(changes({1, 2, 3, 4, 9, 9}), std::nullopt);  // four of six
}

// The fewest changes over all alignments, one by one.
std::optional<std::size_t> by_every_alignment(const Words& quote, const std::vector<bool>& is_rare,
                                              const Words& stretch, const AlteredNeeds& needs) {
  std::optional<std::size_t> fewest;
  const std::function<void(std::size_t, std::size_t, std::size_t, std::size_t, std::size_t)> walk =
      [&](std::size_t i, std::size_t k, std::size_t kept, std::size_t rare, std::size_t changes) {
        if (i == quote.size() && kept >= needs.words && rare >= needs.rare)
          fewest = std::min(fewest.value_or(changes), changes);
        if (i < quote.size() && k < stretch.size()) {
          const bool same = quote[i] == stretch[k];
          walk(i + 1, k + 1, kept + same, rare + (same && is_rare[i]), changes + !same);
        }
        if (i < quote.size()) walk(i + 1, k, kept, rare, changes + 1);
        if (k < stretch.size()) walk(i, k + 1, kept, rare, changes + 1);
      };
  for (std::size_t begin = 0; begin < stretch.size(); ++begin) walk(0, begin, 0, 0, 0);
  return fewest;
}

TEST(Wording, AgreesWithEveryAlignment) {
  SeededRandom random(5);
  for (int round = 0; round < 300; ++round) {
    Words quote, stretch;
    std::vector<bool> is_rare;
    for (int i = 0; i < 5; ++i) {
      quote.push_back(static_cast<std::uint32_t>(random.below(4)));
      is_rare.push_back(quote.back() > 1);
    }
    for (int i = 0; i < 6; ++i) stretch.push_back(static_cast<std::uint32_t>(random.below(4)));
    const AlteredNeeds needs = altered_needs(quote, is_rare);
    const auto expected = by_every_alignment(quote, is_rare, stretch, needs);
    EXPECT_EQ(fewest_changes(quote, is_rare, placed(stretch), needs), expected);
    EXPECT_EQ(has_in_order(quote, is_rare, placed(stretch), needs), expected.has_value());
  }
}

}  // namespace
}  // namespace bench
