#include "searcher/query/spellings.h"

#include <gmock/gmock.h>

#include "searcher/query/parser.h"

namespace searcher {
namespace {

using testing::Contains;
using testing::IsEmpty;

// With every spelling of which `kept` says so.
std::string respelled(std::string_view query, const std::vector<std::string>& kept) {
  NodePtr root = parse(query).root;
  add_spellings(root, [&](const Node& spelling) {
    std::string printed = print(spelling);
    std::erase(printed, '"');
    return std::find(kept.begin(), kept.end(), printed) != kept.end();
  });
  return print(*root);
}

TEST(Spellings, StandBesideTheNamesThatAreKnown) {
  const std::vector<std::string> kept = {"Токаев", "托卡耶夫", "习近平", "Си Цзиньпин"};
  EXPECT_EQ(respelled("Tokayev", kept), "Tokayev OR Токаев OR \"托卡耶夫\"");
  EXPECT_EQ(respelled("Tokayev summit", kept), "(Tokayev OR Токаев OR \"托卡耶夫\") AND summit");
  EXPECT_EQ(respelled("summit -Tokayev", {"Токаев"}), "summit AND NOT (Tokayev OR Токаев)");
  EXPECT_EQ(respelled("Tokayev OR summit", {"Токаев"}), "Tokayev OR Токаев OR summit");
  EXPECT_EQ(respelled("Xi Jinping spoke", {"习近平"}), "((Xi AND Jinping) OR \"习近平\") AND spoke");
  EXPECT_EQ(respelled("headline:Tokayev", {"Токаев"}), "headline:(Tokayev OR Токаев)");
}

TEST(Spellings, LeaveTheRestAsItIs) {
  const auto all = [](const Node&) { return true; };
  for (const std::string_view query :
       {"summit", "tokayev", "\"Tokayev\"", "Tokay*", "Tokayev~", "Morvane talks", "photographer:Tokayev"}) {
    NodePtr root = parse(query).root;
    const std::string before = print(*root);
    EXPECT_THAT(add_spellings(root, all), IsEmpty()) << query;
    EXPECT_EQ(print(*root), before);
  }
}

TEST(Spellings, AreThoseOfTheSpeakerWhateverTheIndexHolds) {
  NodePtr root = parse("speaker:Tokayev").root;
  add_spellings(root, [](const Node&) { return false; });
  EXPECT_THAT(root->other_spellings, Contains("Токаев"));
  EXPECT_THAT(root->other_spellings, Contains("托卡耶夫"));
}

TEST(Spellings, AreTold) {
  NodePtr root = parse("Tokayev").root;
  EXPECT_THAT(add_spellings(root, [](const Node& way) { return print(way) == "Токаев"; }),
              testing::ElementsAre("Tokayev: also Токаев"));
}

}  // namespace
}  // namespace searcher
