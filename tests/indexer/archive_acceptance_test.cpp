// Real coverage at its real size: transcripts in English, television news in Chinese. It is not part of the project:
// PULLQUOTE_DATA names the folder that holds kremlin/ and cctv/.

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <xapian.h>

#include <algorithm>
#include <ostream>
#include <string>

#include "indexer/check.h"
#include "schema/index_folder.h"
#include "schema/stored_record.h"
#include "schema/token_stream.h"
#include "tests/indexer/index_contents.h"
#include "tests/indexer/quiet_build.h"
#include "tests/indexer/unpacked.h"
#include "tests/schema/scratch_folder.h"

namespace indexer {
namespace {

struct Archive {
  const char* name;
  std::uint64_t rows;
  double max_size;  // of the whole index, as a multiple of its text
};

void PrintTo(const Archive& archive, std::ostream* out) { *out << archive.name; }

void expect_record_in_order(const schema::Record& record, const schema::ArticleTokens& tokens) {
  ASSERT_EQ(record.sections.size(), tokens.sections.size()) << record.id;
  std::string joined;
  std::size_t captions = 0;
  std::uint64_t words = 0;
  for (std::size_t i = 0; i < record.sections.size(); ++i) {
    const schema::Section& section = record.sections[i];
    joined += (joined.empty() ? "" : "\n\n") + std::string(section.bytes.of(record.text));
    ASSERT_EQ(tokens.sections[i].kind, section.kind) << record.id;
    ASSERT_EQ(tokens.sections[i].sentence_tokens.size(), section.sentences.size()) << record.id;
    captions += section.kind == schema::SectionKind::caption;
    for (const std::uint32_t count : tokens.sections[i].sentence_tokens) words += count;
  }
  ASSERT_EQ(joined, record.text) << record.id;
  ASSERT_EQ(captions, record.captions.size()) << record.id;
  ASSERT_EQ(words, tokens.words.size()) << record.id;
}

class ArchiveAcceptance : public testing::TestWithParam<Archive> {
 protected:
  void SetUp() override {
    const std::string file = std::string(GetParam().name) + "/coverage.jsonl.xz";
    if (!has_data(file)) GTEST_SKIP() << "PULLQUOTE_DATA names no folder that holds " << file;
    ASSERT_TRUE(unpack(file, folder_ / "coverage.jsonl"));
    manifest_ = build(1);
  }

  std::string index(unsigned jobs) const { return folder_ / ("index-" + std::to_string(jobs)); }
  schema::Manifest build(unsigned jobs) const {
    return build_quietly(options_for(index(jobs), {folder_ / "coverage.jsonl"}, jobs)).manifest;
  }

  void expect_records_in_order() const {
    const schema::SegmentInfo& segment = manifest_.segments.at(0);
    const std::string path = schema::segment_path(index(1), segment.name);
    const Xapian::Database articles(path + "/" + schema::articles_name);
    const schema::TokenStream tokens(path + "/" + schema::tokens_name);
    schema::Decompressor decompressor(schema::open_dictionary(articles.get_metadata(schema::dictionary_key)));
    schema::Counts counts;
    for (std::uint32_t number = segment.first_article; number <= segment.last_article; ++number) {
      if (std::binary_search(segment.deleted.begin(), segment.deleted.end(), number)) continue;
      const schema::Record record =
          schema::read_record(articles.get_metadata(schema::record_key(number)), decompressor);
      const schema::ArticleTokens words = tokens.article(number);
      ASSERT_NO_FATAL_FAILURE(expect_record_in_order(record, words));
      ++counts.articles;
      counts.captions += record.captions.size();
      counts.words += words.words.size();
      counts.text_bytes += record.text.size();
    }
    EXPECT_EQ(counts.articles, manifest_.counts.articles);
    EXPECT_EQ(counts.captions, manifest_.counts.captions);
    EXPECT_EQ(counts.words, manifest_.counts.words);
    EXPECT_EQ(counts.text_bytes, manifest_.counts.text_bytes);
  }

  void expect_at_most(double max_size) const {
    std::uint64_t bytes = 0;
    for (const auto& [name, info] : manifest_.segments.at(0).files) bytes += info.bytes;
    const double size = static_cast<double>(bytes) / static_cast<double>(manifest_.counts.text_bytes);
    RecordProperty("size", fmt::format("{:.3f}", size));
    EXPECT_LE(size, max_size);
  }

  const ScratchFolder folder_;
  schema::Manifest manifest_;
};

// One test an archive, because building is what takes the time.
TEST_P(ArchiveAcceptance, IsIndexedWholeAndSmallWhateverTheNumberOfThreads) {
  EXPECT_EQ(manifest_.counts.articles, GetParam().rows);
  EXPECT_TRUE(manifest_.skipped.empty());
  EXPECT_THAT(check(index(1)), testing::IsEmpty());
  expect_records_in_order();
  expect_at_most(GetParam().max_size);

  const schema::Manifest many = build(3);
  EXPECT_EQ(difference(contents_of(index(1)), contents_of(index(3))), "");
  for (const char* file : {schema::tokens_name, schema::words_name})
    EXPECT_EQ(many.segments.at(0).files.at(file).checksum, manifest_.segments.at(0).files.at(file).checksum) << file;
}

INSTANTIATE_TEST_SUITE_P(Real, ArchiveAcceptance,
                         testing::Values(Archive{"kremlin", 7'061, 1.35}, Archive{"cctv", 24'100, 3.4}),
                         [](const auto& archive) { return archive.param.name; });

}  // namespace
}  // namespace indexer
