#include "searcher/index/retrieval.h"

#include <gmock/gmock.h>

#include "searcher/index/shortlist_explained.h"
#include "searcher/query/parser.h"
#include "tests/searcher/small_index.h"

namespace searcher {
namespace {

using testing::ElementsAre;

std::vector<std::string> ids(const std::vector<Candidate>& candidates, const Snapshot& snapshot) {
  std::vector<std::string> ids;
  for (const Candidate& candidate : candidates) ids.push_back(snapshot.record(candidate.article).head.id);
  return ids;
}

TEST(Retrieval, SortsByDateWithTheUndatedLast) {
  const SmallIndex index{{.id = "may", .paragraphs = {"Toll."}, .published = "2031-05"},
                         {.id = "never", .paragraphs = {"Toll toll toll."}},
                         {.id = "noon", .paragraphs = {"Toll."}, .published = "2031-05-07T12:00"},
                         {.id = "morning", .paragraphs = {"Toll."}, .published = "2031-05-07T08:00"},
                         {.id = "later", .paragraphs = {"Toll."}, .published = "2032"}};
  const Query query = parse("toll");
  RetrievalOptions options;
  options.languages = {"en"};
  options.order = Order::newest;
  EXPECT_THAT(ids(retrieve(*query.root, index.snapshot(), options).candidates, index.snapshot()),
              ElementsAre("later", "noon", "morning", "may", "never"));
  options.order = Order::oldest;
  EXPECT_THAT(ids(retrieve(*query.root, index.snapshot(), options).candidates, index.snapshot()),
              ElementsAre("may", "morning", "noon", "later", "never"));
}

// What took the place of another article of the same run is found; what it replaced is not, and counts nowhere.
TEST(Retrieval, PassesOverWhatWasReplaced) {
  const SmallIndex index{{.id = "a", .paragraphs = {"Toll booth."}, .place = "Orsel"},
                         {.id = "b", .paragraphs = {"Toll road."}, .place = "Vell"},
                         {.id = "a", .paragraphs = {"Toll bridge."}, .place = "Drovany"}};
  const Snapshot& snapshot = index.snapshot();
  ASSERT_TRUE(snapshot.leaves_out(Versions::all));
  struct Row {
    std::string_view query;
    std::vector<std::string> ids;
  };
  const std::vector<Row> rows = {{"toll", {"b", "a"}}, {"booth", {}},          {"bridge", {"a"}},
                                 {"id:a", {"a"}},      {"NOT road", {"a"}},    {"*", {"a", "b"}},
                                 {"place:Orsel", {}},  {"\"toll booth\"", {}}, {"\"toll bridge\"", {"a"}}};
  for (const Row& row : rows) {
    RetrievalOptions options;
    options.languages = {"en"};
    options.exact_total = true;
    const Retrieved retrieved = retrieve(*parse(row.query).root, snapshot, options);
    EXPECT_THAT(ids(retrieved.candidates, snapshot), testing::UnorderedElementsAreArray(row.ids)) << row.query;
    EXPECT_EQ(retrieved.total, row.ids.size()) << row.query;
  }
}

// Xapian 1.4 reads memory that nobody set when an OP_OR stands on the right of OP_AND_NOT, and may take it for an AND.
TEST(Shortlist, ExcludesEachTermOnItsOwn) {
  const SmallIndex index{{.id = "a", .headline = "Toll", .paragraphs = {"Toll road, toll bridge, ferry."}}};
  struct Row {
    std::string_view query;
    std::size_t undecided;
  };
  const std::vector<Row> rows = {{"toll -road", 0},
                                 {"toll -road -bridge", 0},
                                 {"toll -(road OR bridge)", 0},
                                 {"NOT (road OR bridge)", 0},
                                 {"toll -headline:(road OR bridge)", 0},
                                 {"toll NOT (road AND bridge)", 1},
                                 {"toll NOT (road OR (bridge AND ferry))", 1}};
  for (const Row& row : rows) {
    const Query query = parse(row.query);
    const ExplainedShortlist list = explain_shortlist(*query.root, index.snapshot(), {"en", "tr"});
    EXPECT_THAT(list.query, testing::Not(testing::HasSubstr("AND_NOT ("))) << row.query;
    EXPECT_EQ(list.undecided.size(), row.undecided) << row.query << ": " << list.query;
  }
}

TEST(Retrieval, ByAnyWordGivesThoseWithMostOfThem) {
  const SmallIndex index{{.id = "one", .paragraphs = {"Morvane spoke of boats, of nets and of weather."}},
                         {.id = "two", .paragraphs = {"Morvane spoke of the toll, of nets and of weather."}},
                         {.id = "three", .paragraphs = {"Morvane dropped the toll, and no net was torn that day."}},
                         {.id = "none", .paragraphs = {"Nothing of it stands here."}}};
  const Query query = parse("\"Morvane dropped the toll\" -weather place:Orsel");
  EXPECT_THAT(ids(retrieve_any_word(*query.root, index.snapshot(), {"en"}, Versions::latest, 10), index.snapshot()),
              ElementsAre("three", "two", "one"));
  EXPECT_EQ(retrieve_any_word(*query.root, index.snapshot(), {"en"}, Versions::latest, 1).size(), 1U);
}

TEST(Retrieval, RanksWhatSaysItMoreAndShorter) {
  const std::string filler = " Rain fell on the hills, and the farmers stayed inside until the evening.";
  const SmallIndex index{{.id = "long", .paragraphs = {"Toll." + filler + filler + filler + filler}},
                         {.id = "short", .paragraphs = {"Toll." + filler}},
                         {.id = "twice", .paragraphs = {"Toll. Toll." + filler}},
                         {.id = "headline", .headline = "Toll", .paragraphs = {"Toll." + filler}}};
  RetrievalOptions options;
  options.languages = {"en"};
  const Retrieved retrieved = retrieve(*parse("toll").root, index.snapshot(), options);
  EXPECT_THAT(ids(retrieved.candidates, index.snapshot()), ElementsAre("headline", "twice", "short", "long"));
  for (std::size_t i = 1; i < retrieved.candidates.size(); ++i)
    EXPECT_LE(retrieved.candidates[i].weight, retrieved.candidates[i - 1].weight);
}

}  // namespace
}  // namespace searcher
