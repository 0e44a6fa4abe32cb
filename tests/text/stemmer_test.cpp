#include "text/stemmer.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "text/normal_form.h"

namespace text {
namespace {

// Forms of one word, and the stem that they share.
struct Row {
  std::string language;
  std::string stem;
  std::vector<std::string> forms;
};

void expect_stems(const std::vector<Row>& rows) {
  for (const auto& [language, stem, forms] : rows) {
    const Stemmer stemmer(language);
    for (const std::string& form : forms) {
      ASSERT_TRUE(stemmer.fits(script_of(form))) << language << ": " << form;
      EXPECT_EQ(stemmer.stem(lower_form(form, language)), stem) << language << ": " << form;
    }
  }
}

TEST(Stemmer, KnowsEachLanguageOfItsTable) {
  expect_stems({
      {"ar", "زراء", {"وزراء"}},
      {"ar", "قمم", {"القمم"}},
      {"ca", "cooper", {"cooperació", "COOPERACIÓ"}},
      {"da", "mod", {"møde", "møder", "møderne"}},
      {"de", "haus", {"Hauses", "Häuser"}},
      {"de", "strass", {"Straße", "Straßen", "STRASSEN"}},
      {"en", "summit", {"summit", "Summits", "SUMMIT’S"}},
      {"en", "cooper", {"cooperate", "cooperated", "cooperation"}},
      {"es", "reunion", {"reunión", "reuniones"}},
      {"eu", "mendi", {"mendian", "mendiak"}},
      {"fi", "talo", {"talo", "talossa"}},
      {"fr", "declar", {"déclaration", "Déclarations"}},
      {"ga", "gaeilge", {"Gaeilge"}},
      {"hu", "csucs", {"csúcs", "csúcsok", "csúcsot"}},
      {"hy", "գագաթ", {"գագաթ", "գագաթի", "գագաթներ"}},
      {"id", "temu", {"temu", "pertemuan", "ditemukan"}},
      {"it", "ministr", {"ministro", "ministri"}},
      {"lt", "ministr", {"ministras", "ministrai", "ministro"}},
      {"nb", "mot", {"møte", "møter", "møtene"}},
      {"ne", "मन्त्री", {"मन्त्री", "मन्त्रीहरू", "मन्त्रीको"}},
      {"nl", "vergader", {"vergadering", "vergaderingen"}},
      {"nn", "mot", {"møte", "møter"}},
      {"no", "mot", {"møte", "møter"}},
      {"pt", "ministr", {"ministro", "ministros"}},
      {"ro", "ministr", {"miniștri", "miniștrii"}},
      {"ru", "министр", {"министр", "министра", "МИНИСТРАМИ"}},
      {"sv", "mot", {"möte", "möten"}},
      {"ta", "மாநாடு", {"மாநாடு", "மாநாடுகள்", "மாநாட்டில்"}},
      {"tr", "zirve", {"zirve", "zirveler", "zirvede"}},
  });
}

// The stem is taken with diacritics and folded then: without them French would read "été" as another word.
TEST(Stemmer, ReadsDiacriticsAndFoldsThem) {
  expect_stems({{"fr", "ete", {"été", "Étés"}}, {"en", "cafe", {"café", "cafés"}}, {"hu", "haz", {"ház", "házban"}}});
}

TEST(Stemmer, TurkishHasADotlessI) { expect_stems({{"tr", "isik", {"ışık", "IŞIK", "ışıklar", "IŞIKLAR"}}}); }

// Snowball's Russian knows neither ё nor stress marks.
TEST(Stemmer, RussianWritesYoAsYe) {
  expect_stems({{"ru", "елк", {"елка", "елки", "ёлка", "Ёлки", "ёлками"}},
                {"ru", "перелет", {"перелеты", "перелёты", "перелётов"}},
                {"ru", "замк", {"замками", "за\u0301мками", "замка\u0301ми"}}});
}

// Snowball takes them for verbs.
TEST(Stemmer, RussianNounsInItKeepTheirEnd) {
  for (const std::string noun :
       {"аудит", "визит", "дефицит", "депозит", "кредит", "лимит", "профицит", "саммит", "транзит"})
    expect_stems({{"ru", noun, {noun, noun + "а", noun + "у", noun + "е", noun + "ом", noun + "ы", noun + "ов"}}});
  expect_stems({{"ru", "саммит", {"Саммит", "САММИТ"}}, {"ru", "виз", {"виза", "визы"}}, {"ru", "говор", {"говорит"}}});
}

TEST(Stemmer, LanguagesWithoutSnowballFitNothing) {
  for (const char* language : {"", "kk", "ky", "tg", "tk", "uz", "zh", "xx", "english"})
    for (const char* word : {"summit", "саммит", "峰会", "قمة", "2025"})
      EXPECT_FALSE(Stemmer(language).fits(script_of(word))) << language << ": " << word;
}

TEST(Stemmer, ScriptMustFit) {
  const struct {
    const char* language;
    const char* word;
    bool fits;
  } rows[] = {
      {"ru", "саммит", true}, {"ru", "summit", false}, {"ru", "2025", false}, {"ru", "峰会", false},
      {"en", "summit", true}, {"en", "саммит", false}, {"en", "2025", false}, {"en", "2025th", true},
      {"ar", "قمة", true},    {"ar", "summit", false}, {"hy", "գագաթ", true}, {"ne", "मन्त्री", true},
      {"ta", "மாநாடு", true}, {"ta", "मन्त्री", false},
  };
  for (const auto& row : rows)
    EXPECT_EQ(Stemmer(row.language).fits(script_of(row.word)), row.fits) << row.language << ": " << row.word;
}

TEST(Stemmer, NoStemIsEmpty) {
  for (const char* language : {"en", "fr", "ru", "tr", "ar", "id"})
    for (const char* word : {"a", "s", "ing", "'s", "y", "в", "я", "ся", "и", "و", "ال", "ı"}) {
      const Stemmer stemmer(language);
      if (!stemmer.fits(script_of(word))) continue;
      EXPECT_NE(stemmer.stem(lower_form(word, language)), "") << language << ": " << word;
    }
}

TEST(Stemmer, MovesWithItsLanguage) {
  Stemmer stemmer("ru");
  stemmer = Stemmer("en");
  EXPECT_TRUE(stemmer.fits(Script::latin));
  EXPECT_FALSE(stemmer.fits(Script::cyrillic));
  const Stemmer moved = std::move(stemmer);
  EXPECT_EQ(moved.stem("summits"), "summit");
}

TEST(Script, IsThatOfTheFirstLetter) {
  const struct {
    const char* word;
    Script script;
  } rows[] = {
      {"", Script::none},           {"2025", Script::none},      {"-!", Script::none},       {"²", Script::none},
      {"summit", Script::latin},    {"2025th", Script::latin},   {"’tis", Script::latin},    {"ə", Script::latin},
      {"саммит", Script::cyrillic}, {"ӯ", Script::cyrillic},     {"г7x", Script::cyrillic},  {"xг", Script::latin},
      {"قمة", Script::arabic},      {"գագաթ", Script::armenian}, {"कि", Script::devanagari}, {"மா", Script::tamil},
      {"峰会", Script::other},      {"한국", Script::other},     {"σ", Script::other},       {"ש", Script::other},
  };
  for (const auto& row : rows) EXPECT_EQ(script_of(row.word), row.script) << row.word;
}

}  // namespace
}  // namespace text
