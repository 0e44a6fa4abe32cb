#include "indexer/impact.h"

#include <gtest/gtest.h>

#include <vector>

namespace indexer {
namespace {

constexpr schema::AverageLengths averages = {.spaced_headline = 10,
                                             .spaced_body = 400,
                                             .spaced_captions = 20,
                                             .unspaced_headline = 5,
                                             .unspaced_body = 100,
                                             .unspaced_captions = 0};

constexpr FieldCounts average = {10, 400, 20};

// 220·f / (1.2 + f), where f = 2·headline/(0.7 + 0.3·h/10) + body/(0.25 + 0.75·b/400) + captions/(0.7 + 0.3·c/20).
TEST(Impact, IsTheFormulaByHand) {
  struct Row {
    FieldCounts frequency;
    FieldCounts lengths;
    std::uint32_t impact;
    const char* how;
  };
  const std::vector<Row> rows = {
      {{0, 0, 0}, average, 0, "not there"},
      {{0, 1, 0}, average, 100, "f = 1: what one word in an average article weighs"},
      {{0, 2, 0}, average, 138, "f = 2: 137.5"},
      {{1, 0, 0}, average, 138, "f = 2: the headline counts twice"},
      {{0, 0, 1}, average, 100, "f = 1"},
      {{1, 3, 1}, average, 183, "f = 6: 183.3"},
      {{0, 1, 0}, {10, 800, 20}, 71, "f = 1/1.75: a long body"},
      {{0, 1, 0}, {10, 100, 20}, 144, "f = 1/0.4375: a short body"},
      {{1, 0, 0}, {5, 400, 20}, 146, "f = 2/0.85: a short headline"},
      {{0, 0, 1}, {10, 400, 40}, 86, "f = 1/1.3: long captions"},
      {{0, 1'000'000, 0}, average, 220, "as much as there is"},
  };
  const Impact impact(averages);
  for (const Row& row : rows)
    EXPECT_EQ(impact.spaced(row.frequency, {.spaced = row.lengths, .unspaced = {}}), row.impact) << row.how;
}

TEST(Impact, MeasuresUnspacedScriptsByTheirOwnLengths) {
  const Impact impact(averages);
  const FieldLengths lengths = {.spaced = {1, 1, 1}, .unspaced = {5, 100, 7}};
  EXPECT_EQ(impact.unspaced({0, 1, 0}, lengths), 100u);
  EXPECT_EQ(impact.unspaced({1, 0, 0}, lengths), 138u);
  EXPECT_EQ(impact.unspaced({0, 0, 1}, lengths), 100u) << "with no average, every length is average";
}

TEST(LengthAverager, LeavesOutArticlesWithoutTheField) {
  LengthAverager averager;
  averager.add({.spaced = {10, 300, 0}, .unspaced = {}});
  averager.add({.spaced = {8, 500, 30}, .unspaced = {0, 7, 0}});
  averager.add({.spaced = {0, 100, 0}, .unspaced = {}});
  const schema::AverageLengths lengths = averager.averages();
  EXPECT_EQ(lengths.spaced_headline, 9);
  EXPECT_EQ(lengths.spaced_body, 300);
  EXPECT_EQ(lengths.spaced_captions, 30);
  EXPECT_EQ(lengths.unspaced_headline, 0);
  EXPECT_EQ(lengths.unspaced_body, 7);
  EXPECT_EQ(lengths.unspaced_captions, 0);
}

TEST(LengthAverager, OfNothingIsZero) { EXPECT_EQ(LengthAverager().averages().spaced_body, 0); }

}  // namespace
}  // namespace indexer
