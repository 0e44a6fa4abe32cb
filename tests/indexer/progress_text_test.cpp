#include "indexer/progress_text.h"

#include <gtest/gtest.h>

namespace indexer {
namespace {

TEST(ProgressText, TellsHowFarARunIs) {
  const Progress half{.articles = 1'200, .unchanged = 0, .source_bytes = 30'000'000, .skipped = 2};
  const Progress update{.articles = 7, .unchanged = 90'000, .source_bytes = 30'000'000, .skipped = 0};
  struct Row {
    Progress progress;
    double seconds;
    std::optional<std::uint64_t> total;
    const char* text;
  };
  const Row rows[] = {
      {half, 10, std::nullopt, "1200 articles, 30.0 MB, 3.0 MB/s, 2 skipped"},
      {half, 10, 60'000'000, "1200 articles, 30.0 MB, 3.0 MB/s, 2 skipped, 10 s left"},
      {half, 100, 300'000'000, "1200 articles, 30.0 MB, 0.3 MB/s, 2 skipped, 15 min left"},
      {half, 100, 30'000'000'000, "1200 articles, 30.0 MB, 0.3 MB/s, 2 skipped, 27.8 h left"},
      {half, 10, 20'000'000, "1200 articles, 30.0 MB, 3.0 MB/s, 2 skipped"},  // it grew while it was read
      {update, 1, std::nullopt, "7 articles, 90000 unchanged, 30.0 MB, 30.0 MB/s, 0 skipped"},
      {{}, 0, 100, "0 articles, 0.0 MB, 0.0 MB/s, 0 skipped"},
  };
  for (const Row& row : rows) EXPECT_EQ(progress_text(row.progress, row.seconds, row.total), row.text);
}

}  // namespace
}  // namespace indexer
