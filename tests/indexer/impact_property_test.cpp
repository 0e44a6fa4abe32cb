#include <gtest/gtest.h>

#include <random>

#include "indexer/impact.h"

namespace indexer {
namespace {

class ImpactProperty : public testing::Test {
 protected:
  FieldCounts counts(std::uint32_t below) {
    FieldCounts counts;
    for (std::uint32_t& count : counts) count = static_cast<std::uint32_t>(random_() % below);
    return counts;
  }

  schema::AverageLengths averages() {
    const auto length = [this] { return static_cast<double>(random_() % 900); };
    return {length(), length(), length(), length(), length(), length()};
  }

  std::mt19937 random_{1};
};

TEST_F(ImpactProperty, OneMoreOccurrenceNeverWeighsLess) {
  for (int round = 0; round < 20'000; ++round) {
    const Impact impact(averages());
    const FieldLengths lengths = {.spaced = counts(2'000), .unspaced = counts(2'000)};
    const FieldCounts fewer = counts(6);
    FieldCounts more = fewer;
    ++more[random_() % field_count];
    ASSERT_LE(impact.of(fewer, lengths), impact.of(more, lengths));
  }
}

TEST_F(ImpactProperty, ALongerArticleNeverAddsWeight) {
  for (int round = 0; round < 20'000; ++round) {
    const Impact impact(averages());
    const FieldLengths shorter = {.spaced = counts(2'000), .unspaced = counts(2'000)};
    FieldLengths longer = shorter;
    FieldCounts& counts_of_longer = random_() % 2 == 0 ? longer.spaced : longer.unspaced;
    counts_of_longer[random_() % field_count] += 1 + static_cast<std::uint32_t>(random_() % 500);
    const FieldCounts frequency = counts(6);
    ASSERT_GE(impact.of(frequency, shorter), impact.of(frequency, longer));
  }
}

// 100·(k1 + 1): weights of any two articles stay comparable.
TEST_F(ImpactProperty, NeverExceedsItsLimit) {
  for (int round = 0; round < 20'000; ++round) {
    const Impact impact(averages());
    FieldCounts frequency = counts(1'000);
    frequency[random_() % field_count] += 1;
    const std::uint32_t weight = impact.of(frequency, {.spaced = counts(30'000), .unspaced = {}});
    ASSERT_LE(weight, 220u);
  }
}

}  // namespace
}  // namespace indexer
