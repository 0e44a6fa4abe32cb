// How is an index cut, named and put together again?
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "schema/index_folder.h"
#include "tests/cli/workplace.h"
#include "tests/remote/served_index.h"

namespace remote {
namespace {

using Code = schema::IndexError::Code;
using testing::HasSubstr;
using testing::SizeIs;

template <typename Run>
Code code_of(const Run& run) {
  try {
    run();
  } catch (const schema::IndexError& error) {
    EXPECT_NE(error.where(), "");
    EXPECT_NE(error.next(), "");
    return error.code();
  }
  ADD_FAILURE() << "nothing was thrown";
  return Code::missing;
}

class Distribution : public cli::Workplace {
 protected:
  void SetUp() override {
    if (!has_xapian_tools()) GTEST_SKIP() << "the package xapian-tools is not installed";
    index_samples();
  }
  std::string index() const { return folder / "index"; }
};

TEST_F(Distribution, KeepsNumbersAndTotals) {
  const schema::Manifest whole = schema::open_current(index()).manifest;
  const auto parts = split_quietly(index(), 4, folder / "parts");
  std::vector<XapianServer> servers;
  std::vector<std::string> addresses;
  for (const std::string& part : parts) {
    servers.push_back(serve(part));
    addresses.push_back(servers.back().address());
  }
  const schema::Manifest served =
      name_quietly(folder / "served", {addresses[2], addresses[0], addresses[3], addresses[1]});
  const schema::Manifest joined = join_quietly(folder / "joined", parts, false);
  const schema::Manifest from_servers = join_quietly(folder / "fetched", addresses, true);
  for (const schema::Manifest* manifest : {&served, &joined, &from_servers}) {
    EXPECT_EQ(manifest->counts.articles, whole.counts.articles);
    EXPECT_EQ(manifest->counts.captions, whole.counts.captions);
    EXPECT_EQ(manifest->counts.sentences, whole.counts.sentences);
    EXPECT_EQ(manifest->counts.words, whole.counts.words);
    EXPECT_EQ(manifest->counts.quotations, whole.counts.quotations);
    EXPECT_EQ(manifest->counts.speakers, whole.counts.speakers);
    EXPECT_EQ(manifest->counts.text_bytes, whole.counts.text_bytes);
    EXPECT_EQ(manifest->languages, whole.languages);
    EXPECT_EQ(manifest->first_day, whole.first_day);
    EXPECT_EQ(manifest->last_day, whole.last_day);
    EXPECT_EQ(manifest->common_words, whole.common_words);
    EXPECT_EQ(manifest->segments.front().first_article, whole.segments.front().first_article);
    EXPECT_EQ(manifest->segments.back().last_article, whole.segments.back().last_article);
  }
  ASSERT_THAT(served.segments, SizeIs(4));
  EXPECT_THAT(joined.segments, SizeIs(1));
  EXPECT_THAT(from_servers.segments, SizeIs(4));
  for (std::size_t i = 0; i < 4; ++i) {
    EXPECT_EQ(served.segments[i].address(), addresses[i]);
    EXPECT_FALSE(served.segments[i].remote.uuid.empty());
    const std::uint32_t before = i == 0 ? 0 : served.segments[i - 1].last_article;
    EXPECT_EQ(served.segments[i].first_article, before + 1);
  }
}

// What was read stays known: an update of a joined index reads only what changed.
TEST_F(Distribution, JoinsAnIndexThatGoesOn) {
  const auto parts = split_quietly(index(), 3, folder / "parts");
  join_quietly(folder / "joined", parts, false);
  EXPECT_EQ(run("pullquote-index --index joined check").code, 0);
  const cli::Ended update = run("pullquote-index --index joined update corpus/samples");
  EXPECT_EQ(update.code, 0) << update.err;
  EXPECT_THAT(update.err, HasSubstr("read 0 articles"));
}

TEST_F(Distribution, RefusesWhatDoesNotBelongTogether) {
  const auto parts = split_quietly(index(), 2, folder / "parts");
  const auto thirds = split_quietly(index(), 3, folder / "thirds");
  const std::string joined = folder / "joined";
  EXPECT_EQ(code_of([&] { join_quietly(joined, {parts[0], parts[0]}, false); }), Code::remote_differs);
  EXPECT_EQ(code_of([&] { join_quietly(joined, {parts[0], thirds[1]}, false); }), Code::remote_differs);
  EXPECT_EQ(code_of([&] { join_quietly(joined, {index() + "/segments/000001/articles"}, false); }),
            Code::remote_differs);
  EXPECT_EQ(code_of([&] { join_quietly(joined, {folder / "nowhere"}, false); }), Code::missing);
  EXPECT_EQ(code_of([&] { name_quietly(joined, {parts[0]}); }), Code::missing);
  EXPECT_EQ(code_of([&] { name_quietly(joined, {"127.0.0.1:" + std::to_string(free_port())}); }),
            Code::remote_unreachable);
  EXPECT_EQ(code_of([&] { split_quietly(index(), 4000, folder / "many"); }), Code::nothing_read);
  EXPECT_FALSE(std::filesystem::exists(joined + "/CURRENT"));
}

TEST_F(Distribution, IsNotUpdatedWhereItsSegmentsAreElsewhere) {
  const XapianServer server = serve(split_quietly(index(), 1, folder / "parts")[0]);
  name_quietly(folder / "served", {server.address()});
  for (const std::string command : {"update corpus/samples", "remove fiction-speech", "split --into 2 --out again"}) {
    const cli::Ended ended = run("pullquote-index --index served " + command);
    EXPECT_EQ(ended.code, 2) << command;
    EXPECT_THAT(ended.err, HasSubstr("names segments of other machines")) << command;
  }
  EXPECT_EQ(run("pullquote-search --index served find river").code, 0);
}

// Segments are exchanged in one step each, and what is no longer a part goes.
TEST_F(Distribution, IsWrittenAgainInPlace) {
  split_quietly(index(), 3, folder / "parts");
  split_quietly(index(), 2, folder / "parts");
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(folder / "parts"))
    names.push_back(entry.path().filename());
  EXPECT_THAT(names, testing::UnorderedElementsAre("part-1", "part-2"));
}

TEST_F(Distribution, NeedsDocumentIdsThatFit) {
  indexer::check_document_ids(4, 1'000'000'000, "index");
  indexer::check_document_ids(1, UINT32_MAX, "index");
  EXPECT_EQ(code_of([] { indexer::check_document_ids(5, 1'000'000'000, "index"); }), Code::remote_differs);
}

}  // namespace
}  // namespace remote
