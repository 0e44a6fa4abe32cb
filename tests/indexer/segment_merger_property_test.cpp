// However a stretch of articles is cut into shards, the merged segment is the same.

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "indexer/record_maker.h"
#include "indexer/segment_merger.h"
#include "indexer/shard.h"
#include "schema/checksum.h"
#include "schema/index_folder.h"
#include "schema/words.h"
#include "tests/indexer/folder_state.h"
#include "tests/indexer/generated_coverage.h"
#include "tests/indexer/index_contents.h"
#include "tests/schema/scratch_folder.h"

namespace indexer {
namespace {

constexpr schema::AverageLengths averages = {.spaced_headline = 9,
                                             .spaced_body = 80,
                                             .spaced_captions = 12,
                                             .unspaced_headline = 6,
                                             .unspaced_body = 60,
                                             .unspaced_captions = 9};
constexpr std::uint32_t first_number = 5;

std::vector<schema::Record> some_records(std::uint32_t seed, std::size_t count) {
  GeneratedCoverage coverage(seed);
  std::vector<schema::Record> records;
  for (; count > 0; --count) records.push_back(make_record(coverage.article(500), "en"));
  return records;
}

// Merges the records into `path`, cut before each index of `cuts`; shards are written in a random order, as threads do.
schema::SegmentInfo merged(const std::vector<schema::Record>& records, const std::set<std::size_t>& cuts,
                           const std::string& path, std::mt19937& random) {
  std::vector<std::unique_ptr<Shard>> shards;
  for (std::size_t i = 0; i < records.size(); ++i) {
    if (shards.empty() || cuts.contains(i))
      shards.push_back(std::make_unique<Shard>(path + ".shards/" + std::to_string(shards.size())));
    shards.back()->add(first_number + static_cast<std::uint32_t>(i), records[i]);
  }
  std::vector<Shard*> order;
  for (const auto& shard : shards) order.push_back(shard.get());
  std::shuffle(order.begin(), order.end(), random);
  for (Shard* shard : order) shard->write({.averages = averages, .common_words = {}, .dictionary = {}});
  std::vector<std::string> folders;
  for (const auto& shard : shards) folders.push_back(shard->path());
  merge(folders, {}, path);
  return describe(path);
}

TEST(SegmentMergerProperty, CutsDoNotMatter) {
  std::mt19937 random(1);
  for (std::uint32_t seed = 1; seed <= 4; ++seed) {
    const ScratchFolder folder;
    const std::vector<schema::Record> records = some_records(seed, 150);
    const schema::SegmentInfo whole = merged(records, {}, folder / "whole", random);
    EXPECT_EQ(whole.first_article, first_number);
    EXPECT_EQ(whole.last_article, first_number + 149);
    EXPECT_EQ(whole.articles, 150u);
    for (int round = 0; round < 4; ++round) {
      std::set<std::size_t> cuts;
      for (std::size_t n = random() % 12; n > 0; --n) cuts.insert(random() % records.size());
      const std::string path = folder / ("cut" + std::to_string(round));
      const schema::SegmentInfo segment = merged(records, cuts, path, random);
      ASSERT_EQ(difference(contents_of_segment(folder / "whole", whole), contents_of_segment(path, segment)), "")
          << testing::PrintToString(cuts);
      for (const char* file : {schema::tokens_name, schema::words_name, schema::ledger_name})
        ASSERT_EQ(segment.files.at(file).checksum, whole.files.at(file).checksum) << file;
      ASSERT_EQ(segment.last_article, whole.last_article);
    }
  }
}

// What the searcher relies on: each article's words are those of its record, read again.
TEST(SegmentMergerProperty, TokensAreTheRecordsWords) {
  std::mt19937 random(2);
  const ScratchFolder folder;
  const std::vector<schema::Record> records = some_records(9, 200);
  merged(records, {50, 120}, folder / "segment", random);
  const schema::TokenStream stream(folder / "segment/tokens");
  const schema::Words words(folder / "segment/words");
  std::vector<std::uint32_t> index_of(words.size());
  for (std::uint32_t i = 0; i < words.size(); ++i) index_of.at(words.entry(i).number) = i;
  for (std::size_t i = 0; i < records.size(); ++i) {
    text::Analyzer analyzer;
    const ArticleAnalysis analysis = analyze(records[i], analyzer);
    const schema::ArticleTokens tokens = stream.article(first_number + static_cast<std::uint32_t>(i));
    ASSERT_EQ(tokens.sections, analysis.tokens.sections);
    ASSERT_EQ(tokens.words.size(), analysis.tokens.words.size());
    for (std::size_t k = 0; k < tokens.words.size(); ++k)
      ASSERT_EQ(words.entry(index_of.at(tokens.words[k])).word(), analyzer.word(analysis.tokens.words[k]));
  }
}

TEST(SegmentMerger, OfNoShardsIsAnEmptySegment) {
  const ScratchFolder folder;
  merge({}, {}, folder / "segment");
  const schema::SegmentInfo segment = describe(folder / "segment");
  EXPECT_EQ(segment.articles, 0u);
  EXPECT_EQ(schema::Words(folder / "segment/words").size(), 0u);
  EXPECT_EQ(schema::TokenStream(folder / "segment/tokens").article(1), schema::ArticleTokens{});
  schema::SegmentInfo no_articles;
  no_articles.first_article = 1;
  EXPECT_TRUE(contents_of_segment(folder / "segment", no_articles).terms.empty());
}

TEST(SegmentMerger, NamesEachFileWithItsSizeAndChecksum) {
  std::mt19937 random(3);
  const ScratchFolder folder;
  const schema::SegmentInfo segment = merged(some_records(3, 20), {7}, folder / "segment", random);
  const auto files = files_in(folder / "segment");
  ASSERT_EQ(files.size(), segment.files.size());
  for (const auto& [name, info] : segment.files) {
    EXPECT_EQ(info.bytes, files.at(name).size()) << name;
    EXPECT_EQ(info.checksum, schema::hex(schema::checksum(files.at(name)))) << name;
  }
}

}  // namespace
}  // namespace indexer
