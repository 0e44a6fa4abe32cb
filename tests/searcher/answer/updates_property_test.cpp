// An index that followed its coverage by updates answers as a new one of the same coverage does.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <tuple>
#include <vector>

#include "indexer/build.h"
#include "indexer/update.h"
#include "searcher/answer/captions.h"
#include "searcher/answer/find.h"
#include "searcher/answer/quotes.h"
#include "searcher/render/json.h"
#include "tests/schema/scratch_folder.h"
#include "tests/searcher/random_query.h"

namespace searcher {
namespace {

constexpr std::size_t lasting = 60;  // articles that never change, and that averages come from
constexpr std::size_t articles = 200;
constexpr unsigned nights = 15;

// What a night changes: some articles are told anew, some are gone, some are new.
std::vector<SmallArticle> changed(std::vector<SmallArticle> coverage, unsigned night, Dice& dice) {
  for (std::size_t i = lasting; i < coverage.size(); ++i) {
    if (!dice.chance(8)) continue;
    if (dice.chance(4))
      coverage.erase(coverage.begin() + static_cast<std::ptrdiff_t>(i));
    else
      coverage[i].paragraphs.push_back(dice.pick(dice.pick(coverage).paragraphs));
  }
  if (dice.chance(2)) {
    SmallArticle added = dice.pick(coverage);
    added.id += "-night-" + std::to_string(night);
    coverage.push_back(added);
  }
  return coverage;
}

indexer::RunEvents silent() {
  return {.progress = [](const auto&) {}, .remark = [](const auto&) {}, .step = [](const auto&) {}};
}

// Hits in their order, but those that weigh the same by id: which came first is another thing in either index.
template <typename Answer, typename Print>
std::vector<std::tuple<double, std::string, std::string>> hits_of(const Answer& answer, Print print) {
  std::vector<std::tuple<double, std::string, std::string>> hits;
  for (const auto& hit : answer.hits) hits.emplace_back(-hit.score, hit.article, print(hit));
  EXPECT_TRUE(std::is_sorted(hits.begin(), hits.end(),
                             [](const auto& a, const auto& b) { return std::get<0>(a) < std::get<0>(b); }));
  std::sort(hits.begin(), hits.end());
  return hits;
}

std::string printed(const Passage& passage) {
  std::string out = passage.id + " " + passage.text;
  for (const text::Range& light : passage.highlights) out += fmt::format(" {}-{}", light.begin, light.end);
  return out;
}

std::string printed(const ArticleHit& hit) {
  std::string out = hit.headline;
  for (const Passage& passage : hit.passages) out += "\n" + printed(passage);
  return out;
}

std::string printed(const CaptionHit& hit) { return printed(hit.passage); }

std::string printed(const QuotationHit& hit) {
  return fmt::format("{} {} {} {}", hit.passage, hit.text, hit.kind, fmt::join(hit.speakers, ","));
}

void expect_same(const Snapshot& updated, const Snapshot& anew, Dice& dice) {
  AnswerOptions all;
  all.limit = 0;
  all.count = true;
  for (int round = 0; round < 60; ++round) {
    const std::string query = print(*random_query(dice, static_cast<int>(dice.below(4))));
    SCOPED_TRACE(query);
    const auto print_hit = [](const auto& hit) { return printed(hit); };
    const FindAnswer found = find(query, updated, all);
    const FindAnswer found_anew = find(query, anew, all);
    ASSERT_EQ(found.head.total, found_anew.head.total);
    ASSERT_EQ(hits_of(found, print_hit), hits_of(found_anew, print_hit));
    ASSERT_EQ(hits_of(captions(query, updated, all), print_hit), hits_of(captions(query, anew, all), print_hit));
    ASSERT_EQ(hits_of(quotes(query, updated, all), print_hit), hits_of(quotes(query, anew, all), print_hit));
  }
}

TEST(UpdatesProperty, AnswersAreThoseOfANewIndex) {
  for (const unsigned seed : {5u, 6u}) {
    Dice dice(seed);
    const ScratchFolder folder;
    std::vector<SmallArticle> coverage = random_coverage(seed, articles);
    const auto options = [&](const std::string& index) {
      indexer::RunOptions run;
      run.index = folder / index;
      run.sources = {folder.write("coverage.jsonl", rows_of(coverage))};
      run.jobs = 2;
      run.basis_articles = lasting;
      run.prune = true;
      return run;
    };
    indexer::build(options("updated"), silent());
    std::size_t most_segments = 0;
    for (unsigned night = 0; night < nights; ++night) {
      coverage = changed(std::move(coverage), night, dice);
      most_segments = std::max(most_segments, indexer::update(options("updated"), silent()).segments.size());
    }
    EXPECT_GT(most_segments, 1u);
    indexer::merge_all(folder / "updated", 2, silent());
    indexer::build(options("anew"), silent());
    indexer::merge_all(folder / "anew", 2, silent());  // of ids that came twice
    const auto written = [&](const char* index) {
      return Snapshot(folder / index).manifest().segments.front().articles;
    };
    ASSERT_EQ(written("updated"), written("anew")) << "none is dead: statistics would count them";
    ASSERT_NO_FATAL_FAILURE(expect_same(Snapshot(folder / "updated"), Snapshot(folder / "anew"), dice));
  }
}

}  // namespace
}  // namespace searcher
