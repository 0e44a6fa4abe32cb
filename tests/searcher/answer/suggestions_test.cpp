#include "searcher/answer/suggestions.h"

#include <gmock/gmock.h>

#include "searcher/answer/find.h"
#include "tests/searcher/random_query.h"

namespace searcher {
namespace {

using testing::ElementsAreArray;

TEST(Suggestions, AreNearToWhatFoundNothing) {
  const SmallIndex index{{.id = "a",
                          .headline = "Karsomia drops its toll",
                          .paragraphs = {"The toll on the river is gone, said Tasquel. Boats sail freely."}},
                         {.id = "b", .paragraphs = {"Пошлина отменена."}, .language = "ru"}};
  struct Row {
    std::string_view query;
    std::vector<std::string> suggestions;
  };
  const std::vector<Row> rows = {
      {"Karsomai", {"karsomia"}},
      {"\"tasqeul\"", {"\"tasquel\""}},
      {"пощлина", {"пошлина"}},
      {"\"toll of the river\"",
       {"\"toll on the river\"", "toll AND on AND the AND river", "toll AND the AND river", "toll AND on AND the",
        "on AND the AND river"}},
      {"\"river toll\"", {"river AND toll", "toll", "river"}},
      {"toll bicycle", {"toll"}},
      {"zzzzzzzz", {}},
      {"toll AND river AND bicycle", {"toll AND river"}},
      {"bicycle toll tandem river", {"toll AND river"}},
      {"toll river пошлина отменена", {"toll AND river"}},
  };
  for (const Row& row : rows) {
    const FindAnswer answer = find(row.query, index.snapshot(), {});
    EXPECT_EQ(answer.head.total, 0U) << row.query;
    EXPECT_THAT(answer.head.suggestions, ElementsAreArray(row.suggestions)) << row.query;
  }
  EXPECT_TRUE(find("toll", index.snapshot(), {}).head.suggestions.empty());
}

TEST(AnySuggestion, FindsSomething) {
  const SmallIndex index(random_coverage(51, 60));
  std::size_t suggested = 0;
  for (unsigned round = 0; round < 600 && !testing::Test::HasFailure(); ++round) {
    Dice dice(round);
    const std::string query = print(*random_query(dice, static_cast<int>(round % 3)));
    const FindAnswer answer = find(query, index.snapshot(), {});
    EXPECT_TRUE(answer.hits.empty() || answer.head.suggestions.empty()) << query;
    EXPECT_LE(answer.head.suggestions.size(), 5U);
    for (const std::string& suggestion : answer.head.suggestions) {
      const FindAnswer next = find(suggestion, index.snapshot(), {});
      EXPECT_FALSE(next.hits.empty()) << query << " → " << suggestion;
      EXPECT_TRUE(next.head.diagnostics.empty()) << suggestion;
      ++suggested;
    }
  }
  EXPECT_GT(suggested, 50U);
}

}  // namespace
}  // namespace searcher
