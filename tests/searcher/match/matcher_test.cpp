// Words, phrases, operators and closeness. Fields and captions have tests of their own.
#include "searcher/match/matcher.h"

#include <gtest/gtest.h>

#include "searcher/query/parser.h"
#include "tests/searcher/match/matched.h"

namespace searcher {
namespace {

TEST(Matcher, FindsWordsByTheirStemAndPhrasesAsTheyAreWritten) {
  const SmallIndex index{
      {.id = "toll",
       .headline = "River toll dropped",
       .paragraphs = {"Four countries drop their tolls. No toll stays."}},
      {.id = "rail",
       .headline = "Rail link agreed",
       .paragraphs = {"The link costs 3,000 crowns a metre, said Morvane."}},
      {.id = "ru", .paragraphs = {"Четыре страны отменили пошлину. Ёлка стоит на площади."}, .language = "ru"},
      {.id = "zh", .paragraphs = {"四国同意取消河流通行费。通行费不再收取。"}, .language = "zh"},
  };
  expect_matches(
      {
          {"toll", {"toll: [toll] | [tolls] | [toll]"}},
          {"TOLLS", {"toll: [toll] | [tolls] | [toll]"}},
          {"\"toll\"", {"toll: [toll] | [toll]"}},
          {"\"tolls\"", {"toll: [tolls]"}},
          {"\"drop their tolls\"", {"toll: [drop their tolls]"}},
          {"\"drop, their tolls!\"", {"toll: [drop their tolls]"}},
          {"\"drop their toll\"", {}},
          {"dropping", {"toll: [dropped] | [drop]"}},
          {"3000", {"rail: [3000]"}},
          {"\"3 000 crowns\"", {"rail: [3000 crowns]"}},
          {"morv*", {"rail: [morvane]"}},
          {"*ail", {"rail: [rail]"}},
          {"morvan~", {"rail: [morvane]"}},
          {"пошлина", {"ru: [пошлину]"}},
          {"\"елка стоит\"", {"ru: [елка стоит]"}},
          // In a script without spaces any stretch can be found, also over the bounds of dictionary words.
          {"通行费", {"zh: [通 行] | [费] | [通 行] | [费]"}},
          {"\"流通行\"", {"zh: [流 通 行]"}},
          {"\"费通\"", {"zh: [费 通]"}},  // only marks between
          {"*", {"toll", "rail", "ru", "zh"}},
          {"absent", {}},
      },
      index);
}

TEST(Matcher, JoinsWhatIsAskedFor) {
  const SmallIndex index{
      {.id = "ab", .headline = "Apples", .paragraphs = {"Bread."}},
      {.id = "bc", .paragraphs = {"Bread and cheese."}},
      {.id = "c", .paragraphs = {"Cheese."}},
  };
  expect_matches(
      {
          {"apples bread", {"ab: [apples] | [bread]"}},
          {"apples AND cheese", {}},
          {"apples OR cheese", {"ab: [apples]", "bc: [cheese]", "c: [cheese]"}},
          {"bread OR cheese", {"ab: [bread]", "bc: [bread] | [cheese]", "c: [cheese]"}},
          {"bread -cheese", {"ab: [bread]"}},
          {"NOT bread", {"c"}},
          {"NOT (bread cheese)", {"ab", "c"}},
          {"NOT \"bread and cheese\"", {"ab", "c"}},
          {"bread NOT \"bread cheese\"", {"ab: [bread]", "bc: [bread]"}},
          {"NOT (apples OR cheese)", {}},
          {"cheese (apples OR -bread)", {"c: [cheese]"}},
          {"NOT (bread -cheese)", {"bc", "c"}},
      },
      index);
}

TEST(Matcher, PutsPatternsAndGapsIntoPhrases) {
  const SmallIndex index{
      {.id = "quay", .paragraphs = {"Divers saw the old stone quay. They saw an old quay, a very old and stony quay."}},
  };
  expect_matches(
      {
          {"\"old quay\"", {"quay: [old quay]"}},
          {"\"old * quay\"", {"quay: [old stone quay]"}},
          {"\"old * * quay\"", {"quay: [old and stony quay]"}},
          {"\"old ston* quay\"", {"quay: [old stone quay]"}},
          {"\"ston* quay\"", {"quay: [stone quay] | [stony quay]"}},
          {"\"old stnoe~ quay\"", {"quay: [old stone quay]"}},
          {"\"* quay\"", {"quay: [stone quay] | [old quay] | [stony quay]"}},
          {"\"divers *\"", {"quay: [divers saw]"}},
          {"\"* divers\"", {}},
          {"\"old quay\"~1", {"quay: [old] stone [quay] | [old quay]"}},
          {"\"old quay\"~2", {"quay: [old] stone [quay] | [old quay] | [old] and stony [quay]"}},
          {"\"quay old\"~1", {}},
          {"\"saw quay\"~2", {"quay: [saw] an old [quay]"}},
          {"\"saw quay\"~3", {"quay: [saw] the old stone [quay] | [saw] an old [quay]"}},
      },
      index);
}

TEST(Matcher, FindsWordsThatAreNear) {
  const SmallIndex index{
      {.id = "near", .paragraphs = {"Amber b1 b2 birch c1 cedar."}},
      {.id = "turn", .paragraphs = {"Cedar c1 birch b2 b1 amber."}},
      {.id = "side", .paragraphs = {"Birch amber cedar."}},
      {.id = "amber", .paragraphs = {"Amber x amber."}},
  };
  expect_matches(
      {
          {"amber NEAR/3 birch",
           {"near: [amber] b1 b2 [birch]", "turn: [birch] b2 b1 [amber]", "side: [birch] [amber]"}},
          {"birch NEAR/3 amber",
           {"near: [amber] b1 b2 [birch]", "turn: [birch] b2 b1 [amber]", "side: [birch] [amber]"}},
          {"amber NEAR/2 birch", {"side: [birch] [amber]"}},
          {"amber NEAR/1 birch", {"side: [birch] [amber]"}},
          {"amber NEAR/2 amber", {"amber: [amber] x [amber]"}},
          {"amber NEAR/1 amber", {}},
          {"\"b1 b2\" NEAR/1 amber", {"near: [amber] [b1 b2]"}},
          {"\"b1 b2\" NEAR/1 (amber OR birch)", {"near: [amber] [b1 b2] | [b1 b2] [birch]"}},
          {"amber NEAR/3 bir*",
           {"near: [amber] b1 b2 [birch]", "turn: [birch] b2 b1 [amber]", "side: [birch] [amber]"}},
      },
      index);
}

// In a chain each is that near to each other, whatever stands first.
TEST(Matcher, FindsChainsInAnyOrder) {
  const SmallIndex index{
      {.id = "abc", .paragraphs = {"Amber birch cedar."}},
      {.id = "acb", .paragraphs = {"Amber cedar birch."}},
      {.id = "cab", .paragraphs = {"Cedar amber birch."}},
      {.id = "wide", .paragraphs = {"Amber x y birch x y cedar."}},
      {.id = "amber", .paragraphs = {"Amber amber birch."}},
  };
  expect_matches(
      {
          {"amber NEAR/2 birch NEAR/2 cedar",
           {"abc: [amber] [birch] [cedar]", "acb: [amber] [cedar] [birch]", "cab: [cedar] [amber] [birch]"}},
          {"amber NEAR/3 birch NEAR/3 cedar",
           {"abc: [amber] [birch] [cedar]", "acb: [amber] [cedar] [birch]", "cab: [cedar] [amber] [birch]"}},
          {"amber NEAR/6 birch NEAR/6 cedar",
           {"abc: [amber] [birch] [cedar]", "acb: [amber] [cedar] [birch]", "cab: [cedar] [amber] [birch]",
            "wide: [amber] x y [birch] x y [cedar]"}},
          {"amber NEAR/5 amber NEAR/5 birch", {"amber: [amber] [amber] [birch]"}},
          {"amber NEAR/5 amber NEAR/5 amber", {}},
          // A pair in parentheses is one, and what is near it may be far from its other end.
          {"(amber NEAR/3 birch) NEAR/3 cedar",
           {"abc: [amber] [birch] [cedar]", "cab: [cedar] [amber] [birch]", "wide: [amber] x y [birch] x y [cedar]"}},
      },
      index);
}

TEST(Matcher, FindsWordsOfOneSentenceOrParagraph) {
  const SmallIndex index{
      {.id = "one", .paragraphs = {"Amber met birch. Cedar did not."}},
      {.id = "two", .paragraphs = {"Amber came.", "Birch left. Cedar and amber stayed."}},
  };
  expect_matches(
      {
          {"amber /s birch", {"one: [amber] met [birch]"}},
          {"birch /s amber", {"one: [amber] met [birch]"}},
          {"amber /s cedar", {"two: [cedar] and [amber]"}},
          {"amber /p cedar", {"one: [amber] met birch [cedar]", "two: [cedar] and [amber]"}},
          {"amber /p birch", {"one: [amber] met [birch]", "two: [birch] left cedar and [amber]"}},
          {"amber /s birch /s cedar", {}},
          {"amber /p birch /p cedar", {"one: [amber] met [birch] [cedar]", "two: [birch] left [cedar] and [amber]"}},
          {"(amber met) /s birch", {"one: [amber] [met] [birch]"}},
          {"\"birch cedar\" /s amber", {}},
          {"\"birch cedar\" /p amber", {"one: [amber] met [birch cedar]"}},
          {"NOT (amber /s birch)", {"two"}},
          {"NOT (amber /p birch)", {}},
      },
      index);
}

TEST(Matcher, StraddlesNoSection) {
  const SmallIndex index{{.id = "a",
                          .headline = "Amber birch",
                          .paragraphs = {"Cedar dogwood.", "Elder fir."},
                          .captions = {{.text = "Gorse holly."}, {.text = "Ivy juniper."}}}};
  const std::vector<std::string> all = {"amber", "birch", "cedar", "dogwood", "elder",
                                        "fir",   "gorse", "holly", "ivy",     "juniper"};
  for (std::size_t i = 0; i + 1 < all.size(); ++i) {
    const bool is_one_section = i % 2 == 0;
    for (const std::string between : {"\"{} {}\"", "\"{} {}\"~9", "{} NEAR {}", "{} /s {}", "{} /p {}"}) {
      std::string query = between;
      query.replace(query.find("{}"), 2, all[i]);
      query.replace(query.find("{}"), 2, all[i + 1]);
      EXPECT_EQ(matches_of(query, index.snapshot()).size(), is_one_section ? 1U : 0U) << query;
    }
  }
  // A sentence is no bound for a phrase.
  const SmallIndex sentences{{.id = "a", .paragraphs = {"Amber. Birch."}}};
  expect_matches({{"\"amber birch\"", {"a: [amber birch]"}}, {"amber NEAR/1 birch", {"a: [amber] [birch]"}}},
                 sentences);
}

TEST(Matcher, TellsItsLeavesWithTheirCounts) {
  const SmallIndex index{{.id = "a", .paragraphs = {"Amber amber birch cedars."}}};
  const auto& segment = *index.snapshot().segments().front();
  const Query query = parse("amber \"amber birch\" (cedar OR absent) -birch");
  const Matcher matcher({query.root.get()}, segment.words, {"en"}, Unit::article);
  std::vector<std::string> leaves;
  for (const Matcher::Leaf& leaf : matcher.leaves())
    leaves.push_back((leaf.positive ? "" : "not ") + print(*leaf.node) + " " +
                     std::to_string(*std::min_element(leaf.counts.begin(), leaf.counts.end())));
  EXPECT_EQ(leaves, (std::vector<std::string>{"amber 2", "\"amber birch\" 1", "cedar 1", "absent 0", "not birch 1"}));
}

}  // namespace
}  // namespace searcher
