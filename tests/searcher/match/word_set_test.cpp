#include "searcher/match/word_set.h"

#include <gmock/gmock.h>

#include <algorithm>

#include "tests/searcher/match/vocabulary.h"
#include "text/analyzer.h"

namespace searcher {
namespace {

using testing::ElementsAreArray;

TEST(WordSet, ContainsItsNumbers) {
  // Few are compared one by one, many are bits.
  for (const std::uint32_t size : {0U, 1U, 8U, 9U, 200U}) {
    std::vector<std::uint32_t> numbers;
    for (std::uint32_t i = size; i > 0; --i) numbers.push_back(3 * i);
    const WordSet set(numbers, 3 * size + 1);
    EXPECT_EQ(set.empty(), size == 0);
    EXPECT_FALSE(set.is_every_word());
    for (std::uint32_t i = 0; i < 3 * size + 1; ++i) EXPECT_EQ(set.contains(i), i > 0 && i % 3 == 0) << i;
  }
}

TEST(WordSet, OfEveryWordContainsAll) {
  const WordSet set = WordSet::every_word();
  EXPECT_TRUE(set.is_every_word());
  EXPECT_FALSE(set.empty());
  EXPECT_TRUE(set.contains(0));
  EXPECT_TRUE(set.contains(UINT32_MAX - 1));
}

TEST(Expand, GivesTheWordsThatAPatternStandsFor) {
  const Vocabulary words({{"en",
                           "Summit summits summit's summed U.N. cooperation cooperate cooped coop nations "
                           "international nationality Tokayev tokaev Tokayef the 3,000"},
                          {"ru", "саммит договор договора договором ёлка елка нация"},
                          {"zh", "中亚峰会 APEC"}});
  struct Row {
    Pattern::Kind kind;
    std::string written;
    std::vector<std::string> words;
  };
  using enum Pattern::Kind;
  const std::vector<Row> rows = {
      {stem, "summit", {"summit", "summit's", "summits"}},
      {stem, "SUMMITS", {"summit", "summit's", "summits"}},
      {stem, "договору", {"договор", "договора", "договором"}},
      {stem, "apec", {"apec"}},
      {stem, "峰", {"峰"}},
      {stem, "nothing", {}},
      {exact, "summits", {"summits"}},
      {exact, "UN", {"un"}},
      {exact, "3000", {"3000"}},
      {exact, "ЁЛКА", {"елка"}},
      {exact, "会", {"会"}},
      {exact, "summ", {}},
      {wildcard, "coop*", {"coop", "cooped", "cooperate", "cooperation"}},
      {wildcard, "coop*e*", {"cooped", "cooperate", "cooperation"}},
      {wildcard, "*nation", {}},
      {wildcard, "*nation*", {"international", "nationality", "nations"}},
      {wildcard, "*SUMMIT", {"summit"}},
      {wildcard, "s*s", {"summit's", "summits"}},
      {wildcard, "дог*ом", {"договором"}},
      {wildcard, "sum*mit", {"summit"}},
      {wildcard, "summit*t", {}},  // its one t is not both
      {fuzzy, "tokaev", {"tokaev", "tokayev"}},
      {fuzzy, "tokayev", {"tokaev", "tokayef", "tokayev"}},
      {fuzzy, "hte", {"the"}},  // a swap of neighbours is one edit
      {fuzzy, "coopreation", {"cooperation"}},
      {fuzzy, "internatonial", {"international"}},
      {fuzzy, "sumit", {"summit"}},
      {fuzzy, "самит", {"саммит"}},
  };
  for (const Row& row : rows)
    EXPECT_THAT(words.expanded({row.kind, row.written, {}}), ElementsAreArray(row.words))
        << static_cast<int>(row.kind) << " " << row.written;
}

// A word of an index is stemmed by its own language, so a query's word is stemmed in each.
TEST(Expand, StemsOnlyInTheLanguagesItIsTold) {
  const Vocabulary words({{"en", "leaders leading"}, {"de", "leitet leaders"}, {"", "leiten"}});
  const auto stem = [&](std::string written, const std::vector<std::string>& languages) {
    return words.expanded({Pattern::Kind::stem, std::move(written), {}}, languages);
  };
  EXPECT_THAT(stem("leader", {"en"}), ElementsAreArray({"leaders"}));
  EXPECT_THAT(stem("leitete", {"de", "en"}), ElementsAreArray({"leitet"}));
  EXPECT_TRUE(stem("leitete", {"en"}).empty());
  EXPECT_THAT(stem("leiten", {}), ElementsAreArray({"leiten"}));  // a word of no language
  EXPECT_TRUE(stem("leitet", {}).empty());
}

}  // namespace
}  // namespace searcher
