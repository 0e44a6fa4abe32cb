// However small the shards are, and so however often they are merged on the way, the segment is the same.

#include "indexer/shard_pipeline.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "indexer/record_maker.h"
#include "indexer/segment_merger.h"
#include "tests/indexer/generated_coverage.h"
#include "tests/indexer/index_contents.h"
#include "tests/schema/scratch_folder.h"

namespace indexer {
namespace {

constexpr std::uint32_t articles = 900;

struct Piped {
  std::size_t folders = 0;
  IndexContents contents;
};

Piped piped(const ScratchFolder& folder, const std::string& name, const ShardPipeline::Options& options) {
  GeneratedCoverage coverage(4);
  ShardPipeline pipeline(folder / (name + "-shards"), options, std::nullopt);
  for (std::uint32_t number = 1; number <= articles; ++number) {
    const corpus::Article article = coverage.article(300);
    pipeline.add({.number = number,
                  .bytes = 300,
                  .record = [article] { return make_record(article, "en"); },
                  .provenance = {.checksum = number, .version = 0}});
  }
  const std::vector<std::string> folders = pipeline.finish();
  merge(folders, {}, folder / name);
  return {folders.size(), contents_of_segment(folder / name, describe(folder / name))};
}

TEST(ShardPipelineProperty, SizesOfShardsDoNotMatter) {
  const ScratchFolder folder;
  const Piped whole = piped(folder, "whole", {.jobs = 1, .basis_articles = 50});
  EXPECT_EQ(whole.folders, 1u);
  // 450 shards of two articles: 28 groups of sixteen, one group of these, and what is left of both.
  const Piped many = piped(
      folder, "many",
      {.jobs = 3, .min_shard_bytes = 600, .max_shard_bytes = 600, .basis_articles = 50, .basis_bytes = 64 << 20});
  EXPECT_EQ(many.folders, 1u + 12u + 2u);
  EXPECT_EQ(difference(whole.contents, many.contents), "");
}

TEST(ShardPipeline, OfNothingIsNothing) {
  const ScratchFolder folder;
  ShardPipeline pipeline(folder / "shards", {}, std::nullopt);
  EXPECT_TRUE(pipeline.finish().empty());
}

}  // namespace
}  // namespace indexer
