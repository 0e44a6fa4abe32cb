#include "schema/terms.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

namespace schema {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;
using Strings = std::vector<std::string>;

Strings words_of(std::string_view value) {
  text::Analyzer analyzer;
  return value_words(value, analyzer);
}

TEST(Terms, OfWordsCarryLanguageAndPart) {
  const std::string stemmed = text_term({.normal = "lakes", .stem = "lake", .language = "en"});
  EXPECT_EQ(stemmed, "en:lake");
  EXPECT_EQ(headline_term(stemmed), "Hen:lake");
  EXPECT_EQ(caption_term(stemmed), "Cen:lake");
  EXPECT_EQ(text_term({.normal = "2025", .stem = "2025", .language = ""}), ":2025");
  EXPECT_EQ(character_term("湖"), "U湖");
  EXPECT_EQ(word_pair_term("of", "the"), "Wof the");
  EXPECT_EQ(language_term("en"), "L:en");
  EXPECT_EQ(id_term("lake-1~2"), "Q:lake-1~2");
}

TEST(Terms, OfPairsOfCharactersAreAFixedNumber) {
  std::set<std::string> terms;
  for (char32_t c = 0x4E00; c < 0x4E00 + 400; ++c) {
    const auto utf8 = [](char32_t point) {
      return std::string{static_cast<char>(0xE0 | point >> 12), static_cast<char>(0x80 | (point >> 6 & 0x3F)),
                         static_cast<char>(0x80 | (point & 0x3F))};
    };
    for (char32_t d = 0x4E00; d < 0x4E00 + 400; ++d) terms.insert(character_pair_term(utf8(c), utf8(d)));
  }
  EXPECT_GT(terms.size(), character_pair_terms * 99 / 100);
  EXPECT_LE(terms.size(), character_pair_terms);
  EXPECT_EQ(character_pair_term("大", "湖"), character_pair_term("大", "湖"));
  EXPECT_NE(character_pair_term("大", "湖"), character_pair_term("湖", "大"));
}

TEST(Terms, OfCharactersAreKnownByTheirLooks) {
  EXPECT_TRUE(is_character_term(character_term("湖")));
  EXPECT_TRUE(is_character_term(character_pair_term("大", "湖")));
  const std::string uz = text_term({.normal = "u", .stem = "u", .language = "uz"});
  for (const std::string& term : {uz, headline_term(uz), caption_term(uz), id_term("U"), run_term(topic_prefix, {"u"})})
    EXPECT_FALSE(is_character_term(term)) << term;
}

TEST(Terms, ValuesAreReadAsWordsByNormalForm) {
  struct Row {
    std::string value;
    Strings words;
  };
  const std::vector<Row> rows = {
      {"", {}},         {" – ", {}},          {"Ann Bo", {"ann", "bo"}}, {"ANN  BÓ", {"ann", "bo"}},
      {"L.W.", {"lw"}}, {"O’Dee", {"o'dee"}}, {"两湖", {"两", "湖"}},    {"Лесной Ёж", {"лесной", "еж"}},
  };
  for (const Row& row : rows) EXPECT_EQ(words_of(row.value), row.words) << row.value;
}

TEST(Terms, OfAValueAreItsRuns) {
  EXPECT_THAT(run_terms(place_prefix, words_of("New Lake Tull")),
              ElementsAre("P:new", "P:new lake", "P:new lake tull", "P:lake", "P:lake tull", "P:tull"));
  EXPECT_THAT(run_terms(photographer_prefix, {}), IsEmpty());
  EXPECT_THAT(run_terms(agency_prefix, Strings(100, "w")), SizeIs(8 * 100 - 28)) << "runs of at most eight words";
}

TEST(Terms, OfAQuerysValueAreFewAsNeeded) {
  EXPECT_THAT(required_run_terms(topic_prefix, {}), IsEmpty());
  EXPECT_THAT(required_run_terms(topic_prefix, {"a", "b"}), ElementsAre("T:a b"));
  EXPECT_THAT(required_run_terms(topic_prefix, {"1", "2", "3", "4", "5", "6", "7", "8"}),
              ElementsAre("T:1 2 3 4 5 6 7 8"));
  EXPECT_THAT(required_run_terms(topic_prefix, {"1", "2", "3", "4", "5", "6", "7", "8", "9"}),
              ElementsAre("T:1 2 3 4 5 6 7 8", "T:2 3 4 5 6 7 8 9"));
}

TEST(Terms, AreNeverTooLongForXapian) {
  for (const std::size_t size : {240u, 242u, 243u, 244u, 245u, 246u, 300u, 10'000u}) {
    const std::string stem(size, 's');
    const std::string term = text_term({.normal = stem, .stem = stem, .language = "en"});
    Strings terms = {term,
                     headline_term(term),
                     caption_term(term),
                     character_term(stem),
                     id_term(stem),
                     language_term(stem),
                     character_pair_term(stem, stem),
                     word_pair_term(stem, stem),
                     run_term(place_prefix, {stem, stem})};
    for (const std::string& t : terms) EXPECT_LE(t.size(), max_term_bytes) << size;
  }
  EXPECT_EQ(id_term(std::string(243, 'i')), "Q:" + std::string(243, 'i')) << "245 bytes are not too long";
}

TEST(Terms, CutShortStayApart) {
  const std::string a = std::string(300, 'x') + "a";
  const std::string b = std::string(300, 'x') + "b";
  EXPECT_EQ(id_term(a), id_term(a));
  EXPECT_NE(id_term(a), id_term(b));
  const std::string of_a = text_term({.normal = a, .stem = a, .language = "en"});
  const std::string of_b = text_term({.normal = b, .stem = b, .language = "en"});
  EXPECT_NE(of_a, of_b);
  EXPECT_NE(headline_term(of_a), headline_term(of_b));
  EXPECT_NE(run_term(place_prefix, {a}), run_term(place_prefix, {b}));
}

TEST(Terms, OfOneKindAreNeverThoseOfAnother) {
  const Strings stems = {"a", "p:a", "hen:a", "l", ":", "en:a", "q:a"};
  std::set<std::string> terms;
  std::size_t made = 0;
  const auto add = [&](const std::string& term) {
    EXPECT_TRUE(terms.insert(term).second) << term;
    ++made;
  };
  for (const std::string& stem : stems) {
    for (const std::string language : {"", "en", "uz"}) {
      const std::string term = text_term({.normal = stem, .stem = stem, .language = language});
      add(term);
      add(headline_term(term));
      add(caption_term(term));
    }
    add(character_term(stem));
    add(character_pair_term(stem, stem));
    add(word_pair_term(stem, stem));
    add(id_term(stem));
    add(language_term(stem));
    for (const MetaPrefix& field : {place_prefix, agency_prefix, photographer_prefix, topic_prefix})
      add(run_term(field, {stem}));
  }
  EXPECT_EQ(terms.size(), made);
}

TEST(Terms, ListsComeBackWhole) {
  for (const Strings& list : {Strings{}, Strings{"a"}, Strings{"lakes", "big dams", "湖"}})
    EXPECT_EQ(split_list(join_list(list)), list);
  EXPECT_EQ(join_list({"a", "b"}),
            "a\x1F"
            "b");
  EXPECT_EQ(split_list("\x1F"
                       "a\x1F\x1F"
                       "b\x1F"),
            (Strings{"a", "b"}))
      << "empty values are left out";
}

}  // namespace
}  // namespace schema
