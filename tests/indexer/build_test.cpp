#include "indexer/build.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <string>

#include "indexer/check.h"
#include "schema/index_folder.h"
#include "schema/record.h"
#include "tests/indexer/folder_state.h"
#include "tests/indexer/index_contents.h"
#include "tests/indexer/quiet_build.h"
#include "tests/schema/scratch_folder.h"
#include "tests/schema/thrown.h"

namespace indexer {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Pair;
using testing::SizeIs;

class Build : public testing::Test {
 protected:
  QuietBuild build(std::vector<std::string> sources) const {
    return build_quietly(options_for(index_, std::move(sources)));
  }

  static std::string row(const std::string& id, const std::string& text, const std::string& more = "") {
    return R"({"id":")" + id + R"(","text":")" + text + "\"" + more + "}\n";
  }

  std::string wire(const std::string& name, const std::string& body) const {
    return folder_.write(name, "Two lakes become one\n\nTULL, May 5, 2024 (Lake Wire) -- " + body + "\n");
  }

  const ScratchFolder folder_;
  const std::string index_ = folder_ / "index";
};

TEST_F(Build, PublishesAGeneration) {
  const QuietBuild built = build({folder_.write("a.jsonl", row("lake", "Two lakes met."))});
  EXPECT_EQ(built.manifest.generation, 1u);
  EXPECT_THAT(built.steps, ElementsAre("reading", "merging", "publishing"));
  EXPECT_EQ(schema::print(schema::open_current(index_).manifest), schema::print(built.manifest));
  EXPECT_THAT(check(index_), IsEmpty());
  EXPECT_THAT(names_in(index_), ElementsAre("CURRENT", "LOCK", "generations", "segments"));
  EXPECT_THAT(names_in(index_ + "/segments"), ElementsAre("000001")) << "no draft stays behind";
}

TEST_F(Build, ReplacesTheGenerationBefore) {
  build({folder_.write("a.jsonl", row("lake", "Two lakes met."))});
  const QuietBuild built = build({folder_.write("b.jsonl", row("dam", "A dam stood."))});
  EXPECT_EQ(built.manifest.generation, 2u);
  EXPECT_THAT(contents_of(index_).articles, ElementsAre(HasSubstr("A dam stood.")));
  EXPECT_THAT(names_in(index_ + "/segments"), ElementsAre("000002"));
  EXPECT_THAT(names_in(index_ + "/generations"), ElementsAre("000002"));
}

TEST_F(Build, CountsWhatIsAlive) {
  const std::string captions = R"(,"captions":[{"text":"A boat."},{"text":"A dam."}],"language":"en")";
  const QuietBuild built =
      build({folder_.write("a.jsonl", row("lake", "Old words, many of them.", R"(,"published":"1990")") +
                                          row("dam", "A dam. It stood.", captions + R"(,"published":"2024-05")") +
                                          row("lake", "New.", R"(,"published":"2023-12-31","language":"ru")"))});
  const schema::Manifest& manifest = built.manifest;
  EXPECT_EQ(manifest.counts.articles, 2u);
  EXPECT_EQ(manifest.counts.captions, 2u);
  EXPECT_EQ(manifest.counts.sentences, 3u) << "of bodies";
  EXPECT_EQ(manifest.counts.words, 4u + 2u + 2u + 1u);
  EXPECT_EQ(manifest.counts.text_bytes, std::string("A dam. It stood.\n\nA boat.\n\nA dam.").size() + 4);
  EXPECT_THAT(manifest.languages, ElementsAre(Pair("en", 1), Pair("ru", 1)));
  EXPECT_EQ(manifest.first_day, "2023-12-31") << "the year 1990 was replaced";
  EXPECT_EQ(manifest.last_day, "2024-05-31");
  EXPECT_THAT(manifest.segments.at(0).deleted, ElementsAre(1));
  EXPECT_EQ(manifest.segments.at(0).articles, 3u) << "the replaced one is there still";
  ASSERT_THAT(built.remarks, SizeIs(1));
  EXPECT_THAT(built.remarks[0].message, HasSubstr("this one replaces it"));
}

TEST_F(Build, KeepsVersionsOfAStoryThatNoSourceNamed) {
  const std::string first = wire("1.txt", "They met in May.");
  const std::string second = wire("2.txt", "They met in June.");
  const std::string third = wire("3.txt", "They met in May.");
  const QuietBuild built = build({first, second, third});
  EXPECT_EQ(built.manifest.counts.articles, 2u);
  const IndexContents contents = contents_of(index_);
  ASSERT_THAT(contents.articles, SizeIs(3));
  EXPECT_THAT(contents.articles[1], HasSubstr("~2"));
  EXPECT_THAT(contents.articles[2], testing::AllOf(HasSubstr(first), HasSubstr(third))) << "one article, two sources";
}

TEST_F(Build, ReportsWhatWasSkipped) {
  const std::string good = folder_.write("a.jsonl", row("lake", "Two lakes met.") + "{broken\n" + row("dam", "A dam."));
  const std::string bad = folder_.write("b.txt", "");
  const QuietBuild built = build({good, bad, folder_ / "missing"});
  EXPECT_EQ(built.manifest.counts.articles, 2u);
  ASSERT_THAT(built.manifest.skipped, SizeIs(3));
  EXPECT_EQ(built.manifest.skipped[0].where, good + ":2");
  EXPECT_EQ(built.manifest.skipped[1].where, bad);
  EXPECT_EQ(built.manifest.skipped[2].where, folder_ / "missing");
  ASSERT_THAT(built.manifest.sources, SizeIs(3));
  EXPECT_EQ(built.manifest.sources[0].articles, 2u);
  EXPECT_EQ(built.manifest.sources[1].articles, 0u);
  ASSERT_THAT(built.progress, SizeIs(2));
  EXPECT_EQ(built.progress.back().articles, 2u);
  EXPECT_EQ(built.progress.back().skipped, 1u) << "by then";
}

TEST_F(Build, TakesTheLanguageItIsTold) {
  RunOptions options =
      options_for(index_, {folder_.write("a.jsonl", row("lake", "Xq zv.") + row("dam", "Xq.", R"(,"language":"en")"))});
  options.language = "kk";
  EXPECT_THAT(build_quietly(options).manifest.languages, ElementsAre(Pair("en", 1), Pair("kk", 1)));
}

// Paths are bytes; the manifest is JSON, and JSON is UTF-8.
TEST_F(Build, ReadsSourcesWhoseNamesAreNoUtf8) {
  const QuietBuild built = build({folder_.write("caf\xE9.jsonl", row("lake", "Two lakes met."))});
  EXPECT_EQ(built.manifest.counts.articles, 1u);
  EXPECT_THAT(schema::open_current(index_).manifest.sources.at(0).path, HasSubstr("caf\uFFFD.jsonl"));
}

TEST_F(Build, OfNothingLeavesTheOldGeneration) {
  build({folder_.write("a.jsonl", row("lake", "Two lakes met."))});
  const auto before = files_in(index_);
  const std::string empty = folder_.write("empty.jsonl", "");
  for (const std::vector<std::string>& sources : std::vector<std::vector<std::string>>{
           {}, {empty}, {folder_ / "missing"}, {folder_.write("bad.jsonl", "{broken\n"), empty}}) {
    const auto error = schema::thrown_by([&] { build(sources); });
    ASSERT_TRUE(error);
    EXPECT_EQ(error->code(), schema::IndexError::Code::nothing_read);
    EXPECT_EQ(error->where(), sources.empty() ? "" : sources.front());
    EXPECT_EQ(files_in(index_), before);
  }
  EXPECT_THAT(names_in(index_ + "/segments"), ElementsAre("000001"));
}

TEST_F(Build, SaysWhereItCouldNotWrite) {
  const std::string source = folder_.write("a.jsonl", row("lake", "Two lakes met."));
  build({source});
  QuietBuild quiet;
  RunEvents events = quiet.events();
  events.step = [&](const std::string& step) {
    if (step == "publishing") std::filesystem::remove_all(index_ + "/segments/000002.building");
  };
  const auto error = schema::thrown_by([&] { indexer::build(options_for(index_, {source}), events); });
  ASSERT_TRUE(error);
  EXPECT_EQ(error->code(), schema::IndexError::Code::unwritable);
  EXPECT_EQ(error->where(), index_ + "/segments/000002.building/merged");
  EXPECT_EQ(schema::current_generation(index_), "000001");
}

TEST_F(Build, GoesOnUnderAReader) {
  build({folder_.write("a.jsonl", row("lake", "Two lakes met."))});
  const schema::Generation reader = schema::open_current(index_);
  build({folder_.write("b.jsonl", row("dam", "A dam stood."))});
  const IndexContents old = contents_of_segment(schema::segment_path(index_, "000001"), reader.manifest.segments.at(0));
  EXPECT_THAT(old.articles, ElementsAre(HasSubstr("Two lakes met.")));
  EXPECT_THAT(contents_of(index_).articles, ElementsAre(HasSubstr("A dam stood.")));
}

TEST_F(Build, IsRefusedWhileAnotherWrites) {
  const std::string source = folder_.write("a.jsonl", row("lake", "Two lakes met."));
  QuietBuild outer;
  RunEvents events = outer.events();
  std::string inner;
  events.step = [&](const std::string&) { inner = schema::code_thrown_by([&] { build({source}); }); };
  outer.manifest = indexer::build(options_for(index_, {source}), events);
  EXPECT_EQ(inner, "index_locked");
  EXPECT_THAT(check(index_), IsEmpty());
}

}  // namespace
}  // namespace indexer
