#include "indexer/impact.h"

#include <gtest/gtest.h>

#include <vector>

namespace indexer {
namespace {

// The average article is 2·10 + 360 + 20 = 400 long; one in an unspaced script 2·5 + 90 = 100.
constexpr schema::AverageLengths averages = {.spaced_headline = 10,
                                             .spaced_body = 360,
                                             .spaced_captions = 20,
                                             .unspaced_headline = 5,
                                             .unspaced_body = 90,
                                             .unspaced_captions = 0};

constexpr FieldCounts average = {10, 360, 20};
constexpr FieldCounts average_unspaced = {5, 90, 0};

// 220·f / (1.2·(0.4 + 0.6·l) + f), where f = 2·headline + body + captions, and l the length in average articles.
TEST(Impact, IsTheFormulaByHand) {
  struct Row {
    FieldCounts frequency;
    FieldLengths lengths;
    std::uint32_t impact;
    const char* how;
  };
  const std::vector<Row> rows = {
      {{0, 0, 0}, {average, {}}, 0, "not there"},
      {{0, 1, 0}, {average, {}}, 100, "f = 1: what one word in an average article weighs"},
      {{0, 2, 0}, {average, {}}, 138, "f = 2: 137.5"},
      {{1, 0, 0}, {average, {}}, 138, "f = 2: the headline counts twice"},
      {{0, 0, 1}, {average, {}}, 100, "f = 1"},
      {{1, 3, 1}, {average, {}}, 183, "f = 6: 183.3"},
      {{0, 1, 0}, {{10, 760, 20}, {}}, 75, "l = 2: 220/2.92"},
      {{0, 1, 0}, {{10, 160, 20}, {}}, 120, "l = 0.5: 220/1.84"},
      {{1, 0, 0}, {{10, 0, 0}, {}}, 175, "l = 0.05: a headline and no more, 440/2.516"},
      {{0, 1, 0}, {{}, average_unspaced}, 100, "l = 1, by the average of its own kind of script"},
      {{0, 1, 0}, {{0, 40, 0}, average_unspaced}, 97, "l = 1.1: a few names do not make it a short article: 220/2.272"},
      {{0, 1'000'000, 0}, {average, {}}, 220, "as much as there is"},
  };
  const Impact impact(averages);
  for (const Row& row : rows) EXPECT_EQ(impact.of(row.frequency, row.lengths), row.impact) << row.how;
}

TEST(Impact, TakesTheOtherKindsAverageWhereItHasNone) {
  const FieldLengths lengths = {.spaced = {}, .unspaced = average};
  EXPECT_EQ(Impact({.spaced_headline = 10, .spaced_body = 360, .spaced_captions = 20}).of({0, 1, 0}, lengths), 100u);
  EXPECT_EQ(Impact(schema::AverageLengths{}).of({0, 1, 0}, lengths), 100u) << "with none, every length is average";
}

TEST(LengthAverager, CountsAnArticleForMostOfItsWords) {
  LengthAverager averager;
  averager.add({.spaced = {10, 300, 0}, .unspaced = {}});
  averager.add({.spaced = {8, 500, 30}, .unspaced = {0, 7, 0}});
  averager.add({.spaced = {0, 100, 0}, .unspaced = {}});
  averager.add({.spaced = {0, 5, 1}, .unspaced = {4, 80, 0}});
  const schema::AverageLengths lengths = averager.averages();
  EXPECT_EQ(lengths.spaced_headline, 6) << "what has no headline is shorter for it";
  EXPECT_EQ(lengths.spaced_body, 300);
  EXPECT_EQ(lengths.spaced_captions, 10);
  EXPECT_EQ(lengths.unspaced_headline, 4);
  EXPECT_EQ(lengths.unspaced_body, 80);
  EXPECT_EQ(lengths.unspaced_captions, 0);
}

TEST(LengthAverager, OfNothingIsZero) { EXPECT_EQ(LengthAverager().averages().spaced_body, 0); }

}  // namespace
}  // namespace indexer
