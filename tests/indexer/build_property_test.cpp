// The same coverage gives the same index, however many threads make it.

#include <gtest/gtest.h>

#include <fmt/format.h>

#include <string>

#include "schema/index_folder.h"
#include "tests/indexer/generated_coverage.h"
#include "tests/indexer/index_contents.h"
#include "tests/indexer/quiet_build.h"
#include "tests/schema/scratch_folder.h"

namespace indexer {
namespace {

// Enough for shards of both kinds, which take 4 MB each: two that wait for the average lengths (of the first 10,000
// articles), most of the second very short, and one that is written as it comes.
void write_coverage(const ScratchFolder& folder) {
  GeneratedCoverage coverage(1);
  folder.write("coverage/1.jsonl", coverage.rows(1'000, 4'000));
  folder.write("coverage/2.jsonl", coverage.rows(9'500, 60));
  for (int i = 0; i < 60; ++i) folder.write(fmt::format("coverage/3/{:02}.txt", i), coverage.wire_text());
  folder.write("coverage/4.jsonl", coverage.rows(1'000, 4'000));
}

void expect_coverage_of_every_kind(const schema::Manifest& manifest) {
  EXPECT_GT(manifest.counts.articles, 10'500u);
  EXPECT_GT(manifest.counts.text_bytes, 9'000'000u) << "three shards";
  EXPECT_GT(manifest.segments.at(0).deleted.size(), 100u) << "articles that came again";
  EXPECT_GE(manifest.languages.size(), 4u);
  EXPECT_GT(manifest.average_lengths.unspaced_body, 0);
}

TEST(BuildProperty, TheNumberOfThreadsDoesNotMatter) {
  const ScratchFolder folder;
  write_coverage(folder);
  const auto index = [&](unsigned jobs) { return folder / ("index-" + std::to_string(jobs)); };
  const auto built = [&](unsigned jobs) {
    return build_quietly(options_for(index(jobs), {folder / "coverage"}, jobs)).manifest;
  };
  const schema::Manifest one = built(1);
  expect_coverage_of_every_kind(one);
  const IndexContents contents = contents_of(index(1));
  for (const unsigned jobs : {2u, 4u}) {
    SCOPED_TRACE(std::to_string(jobs) + " jobs");
    schema::Manifest many = built(jobs);
    EXPECT_EQ(difference(contents, contents_of(index(jobs))), "");
    for (const char* file : {schema::tokens_name, schema::words_name, schema::ledger_name})
      EXPECT_EQ(many.segments.at(0).files.at(file).checksum, one.segments.at(0).files.at(file).checksum) << file;
    // The manifests tell the same, but for the time and the bytes of Xapian's files.
    many.created = one.created;
    many.segments[0].files = one.segments[0].files;
    EXPECT_EQ(schema::print(many), schema::print(one));
  }
}

}  // namespace
}  // namespace indexer
