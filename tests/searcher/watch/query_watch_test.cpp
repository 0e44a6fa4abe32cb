// What is told of a query, generation after generation?
#include "searcher/watch/query_watch.h"

#include <gmock/gmock.h>
#include <sys/eventfd.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "searcher/watch/watch_error.h"
#include "tests/searcher/watch/growing_index.h"
#include "tests/searcher/watch/kept_sink.h"

namespace searcher::watch {
namespace {

using nlohmann::json;
using testing::ElementsAre;
using testing::IsEmpty;

class QueryWatchTest : public testing::Test {
 protected:
  QueryWatchTest() : stop_(schema::LockedFile(::eventfd(0, EFD_CLOEXEC))) { options_.format = AlertFormat::json; }

  // What one look at the index tells: "new a", "changed b" …, in the order told.
  std::vector<std::string> told(const std::string& line) {
    const SavedQuery saved = parse_saved_queries(line, "file").front();
    const StateFolder folder(index_.state_home(), index_.path(), [](std::string_view) {});
    sink_.kept.clear();
    const Snapshot snapshot(index_.path());
    const std::uint64_t count = QueryWatch(saved, folder, sink_, stop_, options_).run(snapshot);
    std::vector<std::string> all;
    for (const KeptSink::Kept& kept : sink_.kept) {
      const json alert = json::parse(kept.payload);
      EXPECT_EQ(alert["delivery"], kept.id);
      EXPECT_EQ(alert["generation"], snapshot.generation());
      for (const char* change : {"new", "changed"})
        for (const json& hit : alert[change])
          all.push_back(std::string(change) + " " + hit["article"].get<std::string>());
    }
    EXPECT_EQ(count, all.size());
    return all;
  }

  GrowingIndex index_;
  KeptSink sink_;
  Stop stop_;
  DeliveryOptions options_;
};

TEST_F(QueryWatchTest, TellsWhatIsNewSinceItWasFirstAsked) {
  index_.build({{"a", "The river is wide."}, {"b", "The lake is deep."}});
  EXPECT_THAT(told("river"), IsEmpty());
  EXPECT_THAT(told("river"), IsEmpty());
  index_.build({{"a", "The river is wide."}, {"b", "The lake is deep."}, {"c", "Rivers meet."}});
  EXPECT_THAT(told("river"), ElementsAre("new c"));
  EXPECT_THAT(told("river"), IsEmpty());
}

TEST_F(QueryWatchTest, TellsAllWhereAskedTo) {
  options_.tells_all = true;
  index_.build({{"a", "The river is wide."}, {"b", "The lake is deep."}});
  EXPECT_THAT(told("river"), ElementsAre("new a"));
  EXPECT_THAT(told("river"), IsEmpty());
}

TEST_F(QueryWatchTest, KnowsTheSameStoriesAfterABuildThatNumbersThemAnew) {
  std::map<std::string, std::string> articles;
  for (int i = 0; i < 40; ++i) articles["story " + std::to_string(i)] = "River number " + std::to_string(i) + ".";
  index_.build(articles);
  told("river");
  index_.build(articles, true);
  EXPECT_THAT(told("river"), IsEmpty());
  articles["a before all others"] = "One more river.";
  index_.build(articles, true);
  EXPECT_THAT(told("river"), ElementsAre("new a before all others"));
}

TEST_F(QueryWatchTest, TellsWhatChanged) {
  index_.build({{"a", "The river is wide."}, {"b", "The river is long."}});
  told("river");
  index_.build({{"a", "The river is narrow."}, {"b", "The river is long."}});
  EXPECT_THAT(told("river"), ElementsAre("changed a"));
  index_.build({{"a", "The lake is narrow."}, {"b", "The river is long."}});
  EXPECT_THAT(told("river"), IsEmpty()) << "it does not match any more";
  index_.build({{"a", "The river is narrow."}, {"b", "The river is long."}});
  EXPECT_THAT(told("river"), IsEmpty()) << "these words were delivered before";
  index_.build({{"b", "The river is long."}});
  EXPECT_THAT(told("river"), IsEmpty());
}

TEST_F(QueryWatchTest, TellsOfAnotherVersionOfAStoryThatItChanged) {
  const auto story = [](const char* text) {
    return json{{"headline", "Fiction: river"},
                {"text", text},
                {"place", "Orsel"},
                {"agency", "Wire"},
                {"published", "2024-09-10"}};
  };
  const auto row = [&](const char* id, const char* text) {
    json all = story(text);
    all["id"] = id;
    return all.dump();
  };
  index_.build_rows({row("a", "The river is wide.")});
  told("river");
  index_.build_rows({row("a", "The river is wide."), row("a", "The river is narrow.")});
  const std::vector<std::string> later = told("river");
  ASSERT_EQ(later.size(), 1u);
  EXPECT_TRUE(later[0].starts_with("changed a")) << later[0];
}

TEST_F(QueryWatchTest, TellsOfQuotations) {
  const std::string first = "\"The river is ours to share,\" President Idra Morvane said.";
  index_.build({{"a", first}, {"b", "The river is wide."}});
  EXPECT_THAT(told("[quotes] river"), IsEmpty());
  index_.build({{"a", first + " \"No river ends at a border,\" she said."}, {"b", "The river is wide."}});
  EXPECT_THAT(told("[quotes] river"), ElementsAre("new a")) << "the first is still there";
  index_.build({{"a", "\"The river is ours to sell,\" President Idra Morvane said."}});
  EXPECT_THAT(told("[quotes] river"), ElementsAre("changed a"));
  index_.build({{"a", "\"The river is ours to sell,\" President Orrin Tasquel said."}});
  EXPECT_THAT(told("[quotes] river"), ElementsAre("changed a")) << "the same words in another mouth";
}

TEST_F(QueryWatchTest, TellsOfTheSameWordsInOneArticleOnce) {
  options_.tells_all = true;
  const std::string said = "\"The river is ours to share,\" President Idra Morvane said.";
  index_.build({{"a", said + " It rained. " + said}});
  EXPECT_THAT(told("[quotes] river"), ElementsAre("new a"));
}

TEST_F(QueryWatchTest, TellsOfCaptions) {
  const auto row = [](const std::vector<std::string>& captions) {
    json all{{"id", "a"}, {"text", "A day at the river."}, {"language", "en"}, {"captions", json::array()}};
    for (const std::string& text : captions) all["captions"].push_back({{"text", text}, {"photographer", "Ada Ling"}});
    return all.dump();
  };
  index_.build_rows({row({"A boat on the river"})});
  EXPECT_THAT(told("[captions] river"), IsEmpty());
  index_.build_rows({row({"A boat on the river", "The river at night"})});
  EXPECT_THAT(told("[captions] river"), ElementsAre("new a"));
  index_.build_rows({row({"The river at dawn"})});
  EXPECT_THAT(told("[captions] river"), ElementsAre("changed a"));
}

TEST_F(QueryWatchTest, TellsTheOldestFirstInDeliveriesOfBoundedSize) {
  options_.tells_all = true;
  options_.most_items = 3;
  std::vector<std::string> rows;
  std::vector<std::string> expected;
  for (int i = 10; i <= 27; ++i) {
    const std::string id = "day " + std::to_string(i);
    rows.push_back(json{{"id", id}, {"text", "The river."}, {"published", "2024-09-" + std::to_string(i)}}.dump());
    expected.push_back("new " + id);
  }
  std::reverse(rows.begin(), rows.end());
  index_.build_rows(rows);
  EXPECT_EQ(told("river"), expected);
  EXPECT_EQ(sink_.kept.size(), 6u);
}

// What was refused comes again, under the same name and byte for byte the same, even where the index has moved on.
TEST_F(QueryWatchTest, DeliversTheSameAgainUntilItIsTaken) {
  index_.build({{"a", "The river is wide."}});
  told("river");
  index_.build({{"a", "The river is wide."}, {"b", "The river is long."}});
  sink_.refuses = true;
  EXPECT_THROW(told("river"), WatchError);
  const KeptSink::Kept first = sink_.kept.at(0);
  index_.build({{"a", "The river is wide."}, {"c", "The river is deep."}});
  EXPECT_THROW(told("river"), WatchError);
  ASSERT_EQ(sink_.kept.size(), 1u);
  EXPECT_EQ(sink_.kept[0].id, first.id);
  EXPECT_EQ(sink_.kept[0].payload, first.payload);
  sink_.refuses = false;
  sink_.kept.clear();
  const SavedQuery saved = parse_saved_queries("river", "file").front();
  const StateFolder folder(index_.state_home(), index_.path(), [](std::string_view) {});
  EXPECT_EQ(QueryWatch(saved, folder, sink_, stop_, options_).run(Snapshot(index_.path())), 2u);
  ASSERT_EQ(sink_.kept.size(), 2u);
  EXPECT_EQ(sink_.kept[0].payload, first.payload);
  EXPECT_NE(sink_.kept[1].id, first.id);
  EXPECT_THAT(told("river"), IsEmpty());
}

// Another kind of reader has another form: the delivery is begun anew.
TEST_F(QueryWatchTest, BeginsAnewWhereItGoesElsewhere) {
  options_.tells_all = true;
  index_.build({{"a", "The river is wide."}});
  sink_.refuses = true;
  EXPECT_THROW(told("river"), WatchError);
  const std::string id = sink_.kept.at(0).id;
  sink_.refuses = false;
  sink_.kind_of_sink = SinkKind::output;
  EXPECT_THAT(told("river"), ElementsAre("new a"));
  EXPECT_NE(sink_.kept.at(0).id, id);
}

TEST_F(QueryWatchTest, KeepsQueriesAndIndexesApart) {
  options_.tells_all = true;
  index_.build({{"a", "The river is wide."}});
  EXPECT_THAT(told("river"), ElementsAre("new a"));
  EXPECT_THAT(told("wide"), ElementsAre("new a"));
  EXPECT_THAT(told("[find: named] river"), IsEmpty());
}

}  // namespace
}  // namespace searcher::watch
