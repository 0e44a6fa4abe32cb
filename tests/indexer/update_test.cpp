#include "indexer/update.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "indexer/build.h"
#include "indexer/check.h"
#include "schema/index_folder.h"
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

class Update : public testing::Test {
 protected:
  static std::string row(const std::string& id, const std::string& text, const std::string& more = "") {
    return R"({"id":")" + id + R"(","text":")" + text + "\"" + more + "}\n";
  }

  std::string coverage(const std::string& name, const std::string& content) const {
    return folder_.write("coverage/" + name, content);
  }
  void drop(const std::string& name) const { std::filesystem::remove(folder_ / ("coverage/" + name)); }

  static std::string wire(const std::string& body) {
    return "Two lakes become one\n\nTULL, May 5, 2024 (Lake Wire) -- " + body + "\n";
  }

  schema::Manifest built() const { return build_quietly(options()).manifest; }
  schema::Manifest updated(bool prune = false) const {
    RunOptions options = this->options();
    options.prune = prune;
    QuietBuild quiet;
    return update(options, quiet.events());
  }
  RunOptions options() const { return options_for(index_, {folder_ / "coverage"}); }

  std::vector<std::string> ids() const {
    std::vector<std::string> ids;
    for (const auto& [id, unused] : living_articles(index_)) ids.push_back(id);
    return ids;
  }
  LivingArticle article(const std::string& id) const { return living_articles(index_)[id]; }

  const ScratchFolder folder_;
  const std::string index_ = folder_ / "index";
};

TEST_F(Update, AddsWhatIsNewAndReadsNothingElse) {
  coverage("a.jsonl", row("lake", "Two lakes met.") + row("dam", "A dam stood."));
  built();
  coverage("a.jsonl", row("lake", "Two lakes met.") + row("dam", "A dam stood.") + row("boat", "A boat came."));
  coverage("b.txt", wire("They met in May."));
  const schema::Manifest manifest = updated();
  EXPECT_EQ(manifest.generation, 2u);
  EXPECT_EQ(manifest.report.read, 2u);
  EXPECT_EQ(manifest.report.indexed, 2u);
  EXPECT_EQ(manifest.report.unchanged, 2u);
  EXPECT_EQ(manifest.counts.articles, 4u);
  EXPECT_THAT(ids(), ElementsAre("boat", "dam", "lake", "lake-wire-tull-2024-05-05-two-lakes-become-one"));
  EXPECT_THAT(check(index_), IsEmpty());
}

TEST_F(Update, ReplacesWhatChanged) {
  coverage("a.jsonl", row("lake", "Two lakes met.") + row("dam", "A dam stood."));
  coverage("b.txt", wire("They met in May."));
  built();
  coverage("a.jsonl", row("lake", "Three lakes met.") + row("dam", "A dam stood."));
  coverage("b.txt", wire("They met in June."));
  const schema::Manifest manifest = updated();
  EXPECT_EQ(manifest.report.indexed, 2u);
  EXPECT_EQ(manifest.counts.articles, 3u);
  EXPECT_THAT(article("lake").content, HasSubstr("Three lakes met."));
  EXPECT_THAT(article("lake-wire-tull-2024-05-05-two-lakes-become-one").content, HasSubstr("in June"))
      << "the file was changed: what it said before is no version";
}

TEST_F(Update, OfNothingNewPublishesNothing) {
  coverage("a.jsonl", row("lake", "Two lakes met.") + row("lake", "Three lakes met."));
  built();
  const auto before = files_in(index_);
  for (const bool prune : {false, true}) {
    const schema::Manifest manifest = updated(prune);
    EXPECT_EQ(manifest.generation, 1u);
    EXPECT_EQ(manifest.report.unchanged, 2u) << "a row that another one replaced is known, too";
    EXPECT_EQ(files_in(index_), before);
  }
}

TEST_F(Update, BuildsWhereThereIsNoIndex) {
  coverage("a.jsonl", row("lake", "Two lakes met."));
  EXPECT_EQ(updated().generation, 1u);
  EXPECT_THAT(ids(), ElementsAre("lake"));
}

TEST_F(Update, KeepsWhatIsGoneUnlessItPrunes) {
  coverage("a.jsonl", row("lake", "Two lakes met.") + row("dam", "A dam stood."));
  coverage("b.jsonl", row("boat", "A boat came."));
  built();
  coverage("a.jsonl", row("lake", "Two lakes met."));
  drop("b.jsonl");
  EXPECT_EQ(updated().generation, 1u);
  EXPECT_THAT(ids(), ElementsAre("boat", "dam", "lake"));
  const schema::Manifest manifest = updated(true);
  EXPECT_EQ(manifest.report.dropped, 2u);
  EXPECT_THAT(ids(), ElementsAre("lake"));
  EXPECT_EQ(manifest.counts.articles, 1u);
}

TEST_F(Update, WhatWasPrunedComesBackWithItsSource) {
  coverage("a.jsonl", row("lake", "Two lakes met."));
  coverage("b.jsonl", row("boat", "A boat came."));
  built();
  drop("b.jsonl");
  updated(true);
  EXPECT_THAT(ids(), ElementsAre("lake"));
  coverage("b.jsonl", row("boat", "A boat came."));
  updated(true);
  EXPECT_THAT(ids(), ElementsAre("boat", "lake"));
}

// What another source holds, or could not be read, may be there still.
TEST_F(Update, PruningSparesWhatItCannotKnowToBeGone) {
  const std::string elsewhere = folder_.write("elsewhere/c.jsonl", row("toll", "A toll was paid."));
  coverage("a.jsonl", row("lake", "Two lakes met.") + row("dam", "A dam stood."));
  RunOptions both = options();
  both.sources.push_back(elsewhere);
  build_quietly(both);
  coverage("a.jsonl", row("lake", "Two lakes met.") + "{broken\n");
  EXPECT_EQ(updated(true).report.dropped, 0u);
  EXPECT_THAT(ids(), ElementsAre("dam", "lake", "toll")) << "the broken row may be that of dam; toll was not asked for";
  coverage("a.jsonl", row("lake", "Two lakes met."));
  updated(true);
  EXPECT_THAT(ids(), ElementsAre("lake", "toll"));
  std::filesystem::remove_all(folder_ / "coverage");
  EXPECT_EQ(updated(true).report.dropped, 0u) << "a source that is gone altogether may be a disk that is not mounted";
}

TEST_F(Update, PruningUncoversWhatWasReplaced) {
  coverage("a.jsonl", row("lake", "Two lakes met."));
  coverage("b.jsonl", row("lake", "Three lakes met."));
  built();
  EXPECT_THAT(article("lake").content, HasSubstr("Three lakes"));
  drop("b.jsonl");
  updated(true);
  EXPECT_THAT(article("lake").content, HasSubstr("Two lakes")) << "as a build would have it";
}

TEST_F(Update, TheLastOfOneIdWins) {
  coverage("a.jsonl", row("lake", "Two lakes met.") + row("lake", "Three lakes met."));
  built();
  coverage("a.jsonl", row("lake", "Four lakes met.") + row("lake", "Three lakes met."));
  updated();
  EXPECT_THAT(article("lake").content, HasSubstr("Three lakes")) << "as a build would have it";
  coverage("a.jsonl", row("lake", "Four lakes met.") + row("lake", "Five lakes met."));
  updated();
  EXPECT_THAT(article("lake").content, HasSubstr("Five lakes"));
}

TEST_F(Update, FollowsASourceBackToWhatItSaidBefore) {
  for (const char* text : {"Two lakes met.", "Three lakes met.", "Two lakes met."}) {
    coverage("a.jsonl", row("lake", text));
    updated();
    EXPECT_THAT(article("lake").content, HasSubstr(text));
  }
}

TEST_F(Update, TheSameTextFromAnotherSourceIsOneArticle) {
  const std::string first = coverage("a.txt", wire("They met in May."));
  built();
  const std::string second = coverage("b.txt", wire("They met in May."));
  EXPECT_EQ(updated().report.indexed, 1u);
  ASSERT_THAT(ids(), ElementsAre("lake-wire-tull-2024-05-05-two-lakes-become-one"));
  EXPECT_THAT(article(ids()[0]).sources, ElementsAre(first, second));
  EXPECT_EQ(updated().generation, 2u) << "nothing is new the next time";
}

TEST_F(Update, ANewVersionSupersedesTheOthers) {
  coverage("a.txt", wire("They met in May."));
  built();
  coverage("b.txt", wire("They met in June."));
  updated();
  const std::string id = "lake-wire-tull-2024-05-05-two-lakes-become-one";
  EXPECT_THAT(ids(), ElementsAre(id, id + "~2"));
  EXPECT_TRUE(article(id).is_superseded);
  EXPECT_FALSE(article(id + "~2").is_superseded);
  drop("b.txt");
  updated(true);
  EXPECT_THAT(ids(), ElementsAre(id));
  EXPECT_FALSE(article(id).is_superseded) << "the latest is gone";
}

TEST_F(Update, KeepsSegmentsFewAndPurgesTheDead) {
  std::string rows;
  for (int i = 0; i < 50; ++i) rows += row("lake-" + std::to_string(i), "Lake number " + std::to_string(i) + ".");
  coverage("a.jsonl", rows);
  built();
  std::size_t most_segments = 0;
  std::size_t most_dead = 0;
  for (int i = 0; i < 50; ++i) {
    coverage("b.jsonl", row("lake-" + std::to_string(i), "Lake number " + std::to_string(i) + ", again.") +
                            row("new-" + std::to_string(i), "Another one."));
    const schema::Manifest manifest = updated();
    most_segments = std::max(most_segments, manifest.segments.size());
    std::size_t dead = 0;
    for (const schema::SegmentInfo& segment : manifest.segments) {
      dead += segment.deleted.size();
      ASSERT_LE(segment.deleted.size() * 5, segment.articles);
    }
    most_dead = std::max(most_dead, dead);
    ASSERT_EQ(manifest.counts.articles, 51u + static_cast<unsigned>(i));
  }
  EXPECT_LE(most_segments, 5u);
  EXPECT_GT(most_dead, 0u);
  EXPECT_THAT(check(index_), IsEmpty());
  QuietBuild quiet;
  const schema::Manifest merged = merge_all(index_, 2, quiet.events());
  ASSERT_EQ(merged.segments.size(), 1u);
  EXPECT_THAT(merged.segments[0].deleted, IsEmpty());
  EXPECT_EQ(merged.counts.articles, 100u);
  EXPECT_EQ(merged.segments[0].articles, 100u);
  EXPECT_EQ(merge_all(index_, 2, quiet.events()).generation, merged.generation) << "there is nothing left to merge";
}

class Removal : public Update {};

TEST_F(Removal, LastsUntilTheSourceChanges) {
  coverage("a.jsonl", row("lake", "Two lakes met.") + row("dam", "A dam stood."));
  built();
  QuietBuild quiet;
  const indexer::Removal removal = remove(index_, {"lake", "nowhere"}, 1, quiet.events());
  EXPECT_THAT(removal.unknown, ElementsAre("nowhere"));
  EXPECT_EQ(removal.manifest.counts.articles, 1u);
  EXPECT_THAT(ids(), ElementsAre("dam"));
  updated();
  updated(true);
  EXPECT_THAT(ids(), ElementsAre("dam")) << "its row is as it was";
  merge_all(index_, 1, quiet.events());
  updated();
  EXPECT_THAT(ids(), ElementsAre("dam")) << "nor does it come back when its segment was written anew";
  coverage("a.jsonl", row("lake", "Three lakes met.") + row("dam", "A dam stood."));
  updated();
  EXPECT_THAT(ids(), ElementsAre("dam", "lake"));
}

TEST_F(Removal, OfUnknownIdsPublishesNothing) {
  coverage("a.jsonl", row("lake", "Two lakes met."));
  built();
  const auto before = files_in(index_);
  QuietBuild quiet;
  EXPECT_THAT(remove(index_, {"nowhere"}, 1, quiet.events()).unknown, ElementsAre("nowhere"));
  EXPECT_EQ(files_in(index_), before);
}

TEST_F(Removal, OfAllLeavesAnIndexThatAnswers) {
  coverage("a.jsonl", row("lake", "Two lakes met."));
  built();
  QuietBuild quiet;
  EXPECT_EQ(remove(index_, {"lake"}, 1, quiet.events()).manifest.counts.articles, 0u);
  EXPECT_THAT(ids(), IsEmpty());
  EXPECT_THAT(check(index_), IsEmpty());
  coverage("a.jsonl", row("lake", "Two lakes met.") + row("dam", "A dam stood."));
  updated();
  EXPECT_THAT(ids(), ElementsAre("dam"));
}

TEST_F(Update, RefusesADamagedIndex) {
  coverage("a.jsonl", row("lake", "Two lakes met."));
  built();
  const std::string file = index_ + "/segments/000001/articles/postlist.glass";
  std::string bytes = schema::read_file(file);
  bytes[bytes.size() / 2] ^= 1;
  folder_.write("index/segments/000001/articles/postlist.glass", bytes);
  coverage("a.jsonl", row("lake", "Three lakes met."));
  const auto error = schema::thrown_by([&] { updated(); });
  ASSERT_TRUE(error);
  EXPECT_EQ(error->code(), schema::IndexError::Code::damaged);
  EXPECT_EQ(error->where(), file);
  EXPECT_EQ(schema::current_generation(index_), "000001");
}

}  // namespace
}  // namespace indexer
