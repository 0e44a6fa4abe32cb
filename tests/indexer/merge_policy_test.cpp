#include "indexer/merge_policy.h"

#include <gtest/gtest.h>

#include <vector>

namespace indexer {
namespace {

struct Row {
  std::vector<SegmentSize> segments;
  std::size_t first;
};

TEST(MergePolicy, MergesWhatIsSmallOrMostlyDead) {
  const std::vector<Row> rows = {
      {{}, 0},
      {{{.articles = 100}}, 1},
      {{{.articles = 100}, {.articles = 1}}, 2},
      {{{.articles = 100}, {.articles = 33}}, 2},
      {{{.articles = 100}, {.articles = 34}}, 0},
      {{{.articles = 100}, {.articles = 1}, {.articles = 1}}, 1},
      {{{.articles = 200}, {.articles = 40}, {.articles = 9}, {.articles = 3}}, 4},
      {{{.articles = 100}, {.articles = 40}, {.articles = 9}, {.articles = 3}, {.articles = 2}}, 0},
      {{{.articles = 200}, {.articles = 40}, {.articles = 9}, {.articles = 3}, {.articles = 2}}, 1},
      {{{.articles = 100, .dead = 20}}, 1},
      {{{.articles = 100, .dead = 21}}, 0},
      {{{.articles = 100, .dead = 21}, {.articles = 1}}, 0},
      {{{.articles = 1'000}, {.articles = 100}, {.articles = 2, .dead = 1}}, 2},
      {{{.articles = 0}, {.articles = 5}}, 0},
  };
  for (std::size_t i = 0; i < rows.size(); ++i)
    EXPECT_EQ(first_to_merge(rows[i].segments), rows[i].first) << "row " << i;
}

TEST(MergePolicy, KeepsSegmentsFewHoweverManyCome) {
  std::vector<SegmentSize> segments = {{.articles = 10'000}};
  std::uint64_t written = 0;
  for (int update = 0; update < 1'000; ++update) {
    segments.push_back({.articles = 10});
    const std::size_t first = first_to_merge(segments);
    SegmentSize merged;
    for (std::size_t i = first; i < segments.size(); ++i) merged.articles += segments[i].articles;
    segments.resize(first);
    if (merged.articles > 0) segments.push_back(merged);
    written += merged.articles;
    ASSERT_LE(segments.size(), 8u);
  }
  EXPECT_LE(written, 20u * 10'000u) << "each article is written a logarithmic number of times";
}

}  // namespace
}  // namespace indexer
