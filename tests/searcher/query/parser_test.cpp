#include "searcher/query/parser.h"

#include <gmock/gmock.h>

#include "tests/searcher/query/parsed.h"

namespace searcher {
namespace {

TEST(Parser, ReadsBareWords) {
  expect_rows({
      {"summit", "summit"},
      {"  green \t corridor\n", "green AND corridor"},
      {"high-quality development", "high-quality AND development"},
      {"China-Central Asia", "China-Central AND Asia"},
      {"Xi's don't Xi’an", "Xi's AND don't AND Xi’an"},
      {"U.N. U.S.-led", "U.N. AND U.S.-led"},
      // Groups of one number stay one word, as they do in an article.
      {"3 000 people", "3 000 AND people"},
      {"3,000 people", "3,000 AND people"},
      {"in 2025 100 people", "in AND 2025 AND 100 AND people"},
      {"and NEAR/3 000", "and NEAR/3 000"},
      // Words of scripts without spaces are cut by the dictionary.
      {"峰会", "峰会"},
      {"高质量发展", "高 AND 质量 AND 发展"},
      {"中国—中亚峰会", "中国 AND 中亚 AND 峰会"},
      {"5G峰会", "5G AND 峰会"},
      // A backslash says what the dictionary would not.
      {"高\\质\\量", "高\\质\\量"},
      {"\\AND \\峰会", "\\AND AND 峰会"},
  });
}

TEST(Parser, ReadsPhrases) {
  expect_rows({
      {"\"green corridor\"", "\"green corridor\""},
      {"\"green-corridor,  and\"", "\"green corridor and\""},
      {"“a b” «c d» „e f“ »g h« ”i j” 「高质」",
       "\"a b\" AND \"c d\" AND \"e f\" AND \"g h\" AND \"i j\" AND \"高质\""},
      {"\"高质量发展\"", "\"高质量发展\""},
      {"\"5G高质 量\"", "\"5G 高质量\""},
      {"\"a b c\"~2", "\"a b c\"~2"},
      {"\"a b\"c", "\"a b\" AND c"},
      {"c\"a b\"", "c AND \"a b\""},
      // Other marks inside are punctuation.
      {"\"he said “no” to us\"", "\"he said no to us\""},
      {"“he said \"no\" to us”", "\"he said no to us\""},
      {"\"AND (b) OR -c date:2025\"", "\"AND b OR c date 2025\""},
      {"\"coop* with * tokaev~ *\"", "\"coop* with * tokaev~ *\""},
      // Printed with a space between, these two numbers would become one.
      {"\"3, 000\"", "\"3, 000\""},
      {"\"3 000\"", "\"3 000\""},
  });
}

TEST(Parser, TakesSingleMarksOnlyForWhatIsSurelyNoApostrophe) {
  expect_rows({
      {"‘green corridor’ plan", "\"green corridor\" AND plan"},
      {"‘don’t go’", "\"don’t go\""},
      {"the leaders’ plan", "the AND leaders AND plan"},
      {"‘Abd Allah", "Abd AND Allah"},
      {"O‘zbekiston bo‘ldi", "O‘zbekiston AND bo‘ldi"},
      {"the '90s 'green corridor'", "the AND 90s AND green AND corridor"},
  });
}

TEST(Parser, ReadsWildcards) {
  expect_rows({
      {"coop* *nation co*tion *oper*", "coop* AND *nation AND co*tion AND *oper*"},
      {"China-Cent*", "China-Cent*"},
      {"co**tion", "co*tion"},
      {"U.N.*", "U.N.*"},
      {"*", "*"},
      {"**", "*"},
      {"a * b", "a AND b", {"`*`: * is left out: it stands for a word only between quotation marks"}},
      {"China-*", "China", {"`*`: * is left out: it stands for a word only between quotation marks"}},
      {"* OR a", "a", {"`*`: * is left out: it stands for a word only between quotation marks"}},
      // A star beside conditions alone is what other languages write there.
      {"* -a", "* AND NOT a"},
      {"* date:2025", "date:2025"},
      {"\"* *\"", "", {"`\"* *\"`: this phrase is left out: there is no word between its quotation marks"}},
  });
}

TEST(Parser, ReadsMisspeltWords) {
  expect_rows({
      {"tokaev~", "tokaev~"},
      {"high-qualty~", "high-qualty~"},
      {"tokaev~, said", "tokaev~ AND said"},
      {"tokaev~2", "tokaev~", {"`~2`: the number is left out: how many letters may differ goes by the word's length"}},
      {"coop*~", "coop*", {"`~`: ~ is left out: a word takes either * or ~"}},
      {"高~", "高", {"`~`: ~ is left out: a character of this script cannot be misspelt"}},
      // A tilde that marks no word.
      {"about ~50 a~b ~ 20~30", "about AND 50 AND a-b AND 20-30"},
  });
}

TEST(Parser, ReadsOperators) {
  expect_rows({
      {"a b OR c d", "(a AND b) OR (c AND d)"},
      {"a AND (b OR c)", "a AND (b OR c)"},
      {"((a b) c) AND (d)", "a AND b AND c AND d"},
      {"a OR (b OR c)", "a OR b OR c"},
      {"（a OR b）c", "(a OR b) AND c"},
      {"a and b or not c near d", "a AND and AND b AND or AND not AND c AND near AND d"},
      {"a NOT b", "a AND NOT b"},
      {"a -b", "a AND NOT b"},
      {"a (-b c)", "a AND NOT b AND c"},
      {"a -\"b c\" -(d e) -said:f", "a AND NOT \"b c\" AND NOT (d AND e) AND NOT said:f"},
      {"NOT(a b) c", "NOT (a AND b) AND c"},
      {"NOT a", "* AND NOT a"},
      {"-a -b", "* AND NOT a AND NOT b"},
      {"NOT NOT a", "a"},
      {"a OR NOT b", "a OR (* AND NOT b)"},
      {"NOT (NOT a)", "* AND NOT (* AND NOT a)"},
      // Not every hyphen before a word is a NOT.
      {"a-b a -- b a - b -> c (Xinhua)-style", "a-b AND a AND b AND a AND b AND c AND Xinhua AND style"},
      {".AND OR-b", "\\AND AND OR-b"},
  });
}

TEST(Parser, ReadsCloseness) {
  expect_rows({
      {"a NEAR/5 b", "a NEAR/5 b"},
      {"a NEAR b", "a NEAR/10 b"},
      {"a /s b /p c /S d", "(a /s b) /p (c /s d)"},
      {"a b NEAR/5 c d", "a AND (b NEAR/5 c) AND d"},
      {"a NEAR/2 b /s c NEAR/3 d", "(a NEAR/2 b) /s (c NEAR/3 d)"},
      {"NOT a NEAR/5 b", "* AND NOT (a NEAR/5 b)"},
      {"a NEAR/5 b NEAR/5 c", "a NEAR/5 b NEAR/5 c"},
      {"(a NEAR/5 b) NEAR/5 c", "(a NEAR/5 b) NEAR/5 c"},
      {"(a /s b) /s c", "a /s b /s c"},
      // Words that had to be in the article have to be close as well.
      {"(a b) NEAR/5 c", "a NEAR/5 b NEAR/5 c"},
      {"(a OR b c) /s d", "(a OR (b /s c)) /s d"},
      {"headline:(a b) /s c", "headline:(a /s b) /s c"},
      {"高质量 /s 发展", "高 /s 质量 /s 发展"},
      {"a NEAR/3 b NEAR/7 c",
       "a NEAR/7 b NEAR/7 c",
       {"`NEAR/3`: read as NEAR/7: operators in a row take the longest distance of them; "
        "parentheses would part them"}},
      {"a NEAR/0 b", "a NEAR/1 b", {"`NEAR/0`: read as NEAR/1: the distance is 1, side by side, to 1000"}},
      {"a NEAR/99999999999 b",
       "a NEAR/1000 b",
       {"`NEAR/99999999999`: read as NEAR/1000: the distance is 1, side by side, to 1000"}},
      {"a NEAR/5 NOT b", "a AND NOT b", {"`NEAR/5`: NEAR/5 cannot stand before NOT: read as AND"}},
      {"a /s -b", "a AND NOT b", {"`/s`: /s cannot stand before NOT: read as AND"}},
      {"a /s (b -c)", "a AND b AND NOT c", {"`(b -c)`: this has no place in the text, so /s is read as AND"}},
      {"a /s date:2025", "a AND date:2025", {"`date:2025`: this has no place in the text, so /s is read as AND"}},
      {"a near/5 b w/5 c",
       "a AND near-5 AND b AND w-5 AND c",
       {"`near/5`: read as words: the operator would be NEAR/5", "`w/5`: read as words: the operator would be NEAR/5"}},
  });
}

TEST(Parser, ReadsFieldsOfTheText) {
  expect_rows({
      {"headline:summit", "headline:summit"},
      {"HEADLINE:summit headline：峰会", "headline:summit AND headline:峰会"},
      {"caption:\"green corridor\"~1", "caption:\"green corridor\"~1"},
      {"said:(a OR b c)", "said:(a OR (b AND c))"},
      {"said:coop* said:tokaev~", "said:coop* AND said:tokaev~"},
      {"caption:*", "caption:*"},
      {"headline:(a -b)", "headline:(a AND NOT b)"},
      {"headline:-b", "headline:b"},
      {"headline:AND", "headline:\\AND"},
      {"headline:高质量", "headline:(高 AND 质量)"},
      {"caption:(signing photographer:\"Yin Bogu\")", "caption:(signing AND photographer:\"Yin Bogu\")"},
      {"said:(kind:direct)", "said:(kind:direct)"},
      {"headline:(headline:a b)", "headline:(a AND b)"},
      {"headline:(caption:a b)", "headline:b", {"`caption:a`: caption: is left out: it cannot stand inside headline:"}},
      {"headline:-- a", "a", {"`headline:--`: headline: is left out: it holds no word"}},
      {"headline:\"\" a",
       "a",
       {"`headline:\"\"`: headline: is left out: it holds no word",
        "`\"\"`: this phrase is left out: there is no word between its quotation marks"}},
  });
}

TEST(Parser, ReadsFieldsBesideTheText) {
  expect_rows({
      {"speaker:Tokayev", "speaker:Tokayev"},
      {"speaker:\"Xi  Jinping\" speaker:“Xi Jinping”", "speaker:\"Xi Jinping\" AND speaker:\"Xi Jinping\""},
      {"place:阿斯塔纳", "place:阿斯塔纳"},
      {"speaker:(Xi Jinping OR Tokayev)", "speaker:\"Xi Jinping\" OR speaker:Tokayev"},
      // Only a group holds a name of several words.
      {"speaker:Xi Jinping", "speaker:Xi AND Jinping"},
      {"speaker:(Tokayev NOT Xi)", "speaker:Tokayev AND NOT speaker:Xi"},
      {"-speaker:(a OR b)", "* AND NOT (speaker:a OR speaker:b)"},
      {"topic:(trade transport AND rail)", "topic:\"trade transport\" AND topic:rail"},
      // An article has one language: two side by side can only be a choice.
      {"language:(en ru) kind:(direct mixed)", "(language:en OR language:ru) AND (kind:direct OR kind:mixed)"},
      {"speaker:Tok*", "speaker:\"Tok*\""},
      {"id:http://x.com/a(1)?q=\"b\"#s1 (id:abc)", "id:“http://x.com/a(1)?q=\"b\"#s1” AND id:abc"},
      {"id:\"with space\"", "id:\"with space\""},
      {"speaker:*", "", {"`*`: * is left out: speaker: takes a value"}},
      {"place:, a", "a", {"`place:,`: place: is left out: it holds no word"}},
      {"speaker:(Xi OR headline:x)",
       "speaker:Xi",
       {"`headline:x`: headline: is left out: it cannot stand inside speaker:"}},
      {"speaker:(Xi /s Putin)",
       "speaker:Xi AND speaker:Putin",
       {"`Xi`: this has no place in the text, so /s is read as AND"}},
  });
}

TEST(Parser, ReadsDates) {
  const std::string not_a_date =
      ": this date is left out: it is not in the calendar, or not written as 2025, 2025-06, "
      "2025-06-17 or two of them with .. between";
  expect_rows({
      {"date:2025", "date:2025"},
      {"date:2025-06 date:\"2025-06-17\"", "date:2025-06 AND date:2025-06-17"},
      {"date:2025-06-01..2025-06-30", "date:2025-06-01..2025-06-30"},
      {"date:2025.. date:..2024-05", "date:2025.. AND date:..2024-05"},
      {"date:2024…2025, a", "date:2024..2025 AND a"},
      {"date:(2024 OR 2025-06)", "date:2024 OR date:2025-06"},
      {"date:2025-07..2025-06",
       "date:2025-06..2025-07",
       {"`2025-07..2025-06`: the dates are read the other way round: the first is after the second"}},
      {"date:2025-02-30 a", "a", {"`2025-02-30`" + not_a_date}},
      {"date:June", "", {"`June`" + not_a_date}},
      {"date:..", "", {"`..`" + not_a_date}},
      {"NOT date:x OR a", "a", {"`x`" + not_a_date}},
  });
}

TEST(Parser, MatchesAnyOfTheWordsSideBySide) {
  expect_rows(
      {
          {"green corridor \"a b\"", "green OR corridor OR \"a b\""},
          {"a b AND c d", "(a OR b) AND (c OR d)"},
          {"a b OR c d", "a OR b OR c OR d"},
          {"a NEAR/5 b c", "(a NEAR/5 b) OR c"},
          {"(a b) /s c", "(a OR b) /s c"},
          {"高质量", "高 OR 质量"},
          // What is asked beside the words holds all the same.
          {"a b date:2025 -c headline:d", "(a OR b) AND date:2025 AND NOT c AND headline:d"},
          {"a b (speaker:c OR speaker:d)", "(a OR b) AND (speaker:c OR speaker:d)"},
          {"caption:(a b photographer:c)", "caption:((a OR b) AND photographer:c)"},
          {"speaker:(Xi Jinping)", "speaker:\"Xi Jinping\""},
      },
      {.match_any = true});
}

TEST(Parser, KeepsTheWordsOfASequenceAsPatterns) {
  const Query query = parse("高质量 \"a b*\"");
  ASSERT_TRUE(query.root);
  ASSERT_EQ(query.root->children.size(), 3U);
  const Node& characters = *query.root->children[1];
  ASSERT_EQ(characters.patterns.size(), 2U);
  EXPECT_FALSE(characters.quoted);
  EXPECT_EQ(characters.patterns[0].kind, Pattern::Kind::stem);
  EXPECT_EQ(characters.patterns[0].written, "质");
  EXPECT_EQ(characters.patterns[0].where, (text::Range{3, 6}));
  const Node& phrase = *query.root->children[2];
  EXPECT_TRUE(phrase.quoted);
  EXPECT_EQ(phrase.where, (text::Range{10, 16}));
  EXPECT_EQ(phrase.patterns[0].kind, Pattern::Kind::exact);
  EXPECT_EQ(phrase.patterns[1].kind, Pattern::Kind::wildcard);
  EXPECT_EQ(phrase.patterns[1].where, (text::Range{13, 15}));
}

}  // namespace
}  // namespace searcher
