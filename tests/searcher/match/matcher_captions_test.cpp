// What holds in one and the same caption, with articles and with captions as what is looked for.
#include <gtest/gtest.h>

#include "searcher/query/parser.h"
#include "tests/searcher/match/matched.h"

namespace searcher {
namespace {

const SmallIndex& pictures() {
  static const SmallIndex index{
      {.id = "signing",
       .headline = "Signing day",
       .paragraphs = {"The treaty waits on a table. A boat waits, too."},
       .captions = {{.text = "A minister signs the treaty.", .photographer = "Sunniva Crail", .agency = "Orsel News"},
                    {.text = "A boat on the lake.", .photographer = "Ilvo Tarn", .place = "Port Orsel"},
                    {.text = "A boat near the table.", .photographer = "Sunniva Crail", .date = "2031-05-02"}},
       .published = "2031-05-01",
       .place = "Vell",
       .agency = "Lake Wire"},
      {.id = "boats",
       .headline = "Boat race",
       .paragraphs = {"A boat won."},
       .captions = {{.text = "A minister at the lake.", .photographer = "Ilvo Tarn"}}},
      {.id = "bare", .paragraphs = {"No boat, no picture, but a treaty."}},
  };
  return index;
}

TEST(CaptionsOfAnArticle, HoldTheirPartsTogether) {
  expect_matches(
      {
          {"caption:boat", {"signing#c2,c3: [boat] | [boat]"}},
          {"caption:(boat lake)", {"signing#c2: [boat] | [lake]"}},
          {"caption:boat caption:lake", {"signing#c2: [boat] | [lake]"}},
          {"caption:(minister boat)", {}},
          {"caption:minister caption:boat", {}},
          {"caption:\"a boat\"", {"signing#c2,c3: [a boat] | [a boat]"}},
          {"caption:boat photographer:Tarn", {"signing#c2: [boat]"}},
          {"caption:boat photographer:\"Sunniva Crail\"", {"signing#c3: [boat]"}},
          {"caption:minister photographer:Tarn", {"boats#c1: [minister]"}},
          {"caption:minister photographer:Crail", {"signing#c1: [minister]"}},
          {"photographer:Tarn", {"signing#c2", "boats#c1"}},
          {"caption:(boat OR minister) photographer:Crail", {"signing#c1,c3: [minister] | [boat]"}},
          {"caption:(boat -lake)", {"signing#c3: [boat]"}},
          {"caption:(-boat)", {"signing#c1", "boats#c1"}},
          {"caption:*", {"signing#c1,c2,c3", "boats#c1"}},
          {"caption:(boat /s lake)", {"signing#c2: [boat] on the [lake]"}},
          {"caption:boat NEAR/3 lake", {"signing#c2: [boat] on the [lake]"}},
      },
      pictures());
}

TEST(CaptionsOfAnArticle, StandBesideItsWords) {
  expect_matches(
      {
          {"boat caption:minister",
           {"signing#c1: [boat] | [minister] | [boat] | [boat]", "boats#c1: [boat] | [boat] | [minister]"}},
          {"race caption:minister", {"boats#c1: [race] | [minister]"}},
          {"race caption:treaty", {}},
          // What needs no caption matches also where there is none.
          {"treaty OR caption:minister",
           {"signing#c1,c2,c3: [treaty] | [minister] | [treaty]", "boats#c1: [minister]", "bare: [treaty]"}},
          {"picture OR photographer:Tarn", {"signing#c2", "boats#c1", "bare: [picture]"}},
          {"picture OR (caption:boat photographer:Tarn)", {"signing#c2: [boat]", "bare: [picture]"}},
      },
      pictures());
}

TEST(CaptionsOfAnArticle, AreExcludedTogetherOrAll) {
  expect_matches(
      {
          // Beside a part that is asked for, what is excluded must not hold in that caption.
          {"caption:boat NOT caption:lake", {"signing#c3: [boat]"}},
          {"caption:boat NOT photographer:Crail", {"signing#c2: [boat]"}},
          {"photographer:Crail NOT caption:minister", {"signing#c3"}},
          // If all are excluded, no caption may have any of them.
          {"NOT caption:lake", {"bare"}},
          {"boat NOT caption:table", {"boats: [boat] | [boat]", "bare: [boat]"}},
          {"boat NOT photographer:Crail", {"boats: [boat] | [boat]", "bare: [boat]"}},
          {"NOT photographer:Tarn", {"bare"}},
          {"NOT caption:*", {"bare"}},
          {"treaty NOT caption:*", {"bare: [treaty]"}},
      },
      pictures());
}

TEST(Captions, AreFoundOneByOne) {
  expect_matches(
      {
          {"boat", {"signing#c2,c3: [boat] | [boat]"}},
          {"treaty", {"signing#c1: [treaty]"}},
          {"waits", {}},
          {"boat lake", {"signing#c2: [boat] | [lake]"}},
          {"minister OR lake", {"signing#c1,c2: [minister] | [lake]", "boats#c1: [minister] | [lake]"}},
          {"NOT boat", {"signing#c1", "boats#c1"}},
          {"lake NOT minister", {"signing#c2: [lake]"}},
          {"boat photographer:Crail", {"signing#c3: [boat]"}},
          {"NOT photographer:Crail", {"signing#c2", "boats#c1"}},
          {"caption:boat photographer:Crail", {"signing#c3: [boat]"}},
          {"*", {"signing#c1,c2,c3", "boats#c1"}},
          // headline: is that of the article.
          {"minister headline:race", {"boats#c1: [race] | [minister]"}},
          {"minister NOT headline:race", {"signing#c1: [minister]"}},
          // A caption's own place, agency and date, else its article's.
          {"place:Orsel", {"signing#c2"}},
          {"place:Vell", {"signing#c1,c3"}},
          {"agency:Orsel", {"signing#c1"}},
          {"agency:\"Lake Wire\"", {"signing#c2,c3"}},
          {"date:2031-05-02", {"signing#c3"}},
          {"date:2031-05-01", {"signing#c1,c2"}},
          {"date:2031-05", {"signing#c1,c2,c3"}},
          {"boat NOT date:2031-05-02", {"signing#c2: [boat]"}},
          {"id:boats", {"boats#c1"}},
          {"language:en -id:boats", {"signing#c1,c2,c3"}},
      },
      pictures(), Unit::caption);
}

TEST(CaptionParts, AreCountedAndTold) {
  struct Row {
    std::string_view query;
    bool binds;
    std::uint32_t count;
  };
  const std::vector<Row> rows = {
      {"boat", false, 0},
      {"caption:boat", true, 1},
      {"caption:(boat lake)", true, 1},
      {"boat photographer:Tarn", true, 1},
      {"caption:boat photographer:Tarn", true, 2},
      {"boat NOT caption:lake", false, 1},
      {"photographer:Tarn NOT caption:lake", true, 2},
      {"NOT (boat NOT caption:lake)", false, 1},
      {"headline:boat", false, 0},
  };
  for (const Row& row : rows) {
    const Query query = parse(row.query);
    EXPECT_EQ(binding_of(*query.root).caption, row.binds) << row.query;
    EXPECT_EQ(count_caption_parts(*query.root), row.count) << row.query;
  }
}

}  // namespace
}  // namespace searcher
