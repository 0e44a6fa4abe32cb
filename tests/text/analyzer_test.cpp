#include "text/analyzer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include "tests/text/printed_tokens.h"

namespace text {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

struct Case {
  std::string text;
  std::string tokens;
};

void PrintTo(const Case& row, std::ostream* out) { *out << row.text; }

class Tokens : public testing::TestWithParam<Case> {};

TEST_P(Tokens, AreWords) {
  Analyzer analyzer;
  EXPECT_EQ(printed_tokens(analyzer, GetParam().text, ""), GetParam().tokens);
}

const std::vector<Case> marks = {
    {"", ""},
    {" \n", ""},
    {"-- “…” ■ 🙂 !", ""},
    {"The lakes, at last: met.", "[The|the] [lakes|lakes] [at|at] [last|last] [met|met]"},
    {"high-quality 2025–2030", "[high|high] [quality|quality] [2025|2025] [2030|2030]"},
    {"100% of $5 #tag @name a/b AT&T", "[100|100] [of|of] [5|5] [tag|tag] [name|name] [a|a] [b|b] [AT|at] [T|t]"},
    // A point between letters parts words, unless all are single.
    {"summit.The end", "[summit|summit] [The|the] [end|end]"},
    {"Ph.D. of www.example.org", "[Ph|ph] [D|d] [of|of] [www|www] [example|example] [org|org]"},
    {"the U.N. and U.S.A", "[the|the] [U.N.|un] [and|and] [U.S.A|usa]"},
    {"(U.N.)", "[U.N.|un]"},
    {"т.е. и т. е.", "[т.е.|те] [и|и] [т|т] [е|е]"},
    {"A. Ardel", "[A|a] [Ardel|ardel]"},
    {"Е\u0301.О. е\u0308.о", "[Е\u0301.О.|ео] [е\u0308.о|ео]"},
    {"17.06.2025 at 3.5", "[17.06.2025|17.06.2025] [at|at] [3.5|3.5]"},
    // A colon, a semicolon and a low line part words.
    {"place:Tull x：y", "[place|place] [Tull|tull] [x|x] [y|y]"},
    {"me@lake.org ＠you @ x", "[me|me] [lake|lake] [org|org] [you|you] [x|x]"},
    {"U.N.summit of I.K.Ardel", "[U.N.|un] [summit|summit] [of|of] [I.K.|ik] [Ardel|ardel]"},
    {"CO₂.The m².A", "[CO₂|co₂] [The|the] [m²|m²] [A|a]"},
    {"5:30;6", "[5|5] [30|30] [6|6]"},
    {"_word_ foo_bar ＿a", "[word|word] [foo|foo] [bar|bar] [a|a]"},
    {"__", ""},
};

const std::vector<Case> spaces = {
    {"two\u00A0words", "[two|two] [words|words]"},
    {"un\u202Fdeux", "[un|un] [deux|deux]"},
    {"«\u202Fmot\u202F»", "[mot|mot]"},
    {"«\u00A0mot\u00A0»", "[mot|mot]"},
    {"5\u202F% et 17\u202F000", "[5|5] [et|et] [17\u202F000|17000]"},
    {"a\u3000b\u2003c", "[a|a] [b|b] [c|c]"},
};

const std::vector<Case> numbers = {
    {"3,000 3 000 of 3000", "[3,000|3000] [3 000|3000] [of|of] [3000|3000]"},
    {"3\u00A0000 3\u2009000 3\u202F000", "[3\u00A0000|3000] [3\u2009000|3000] [3\u202F000|3000]"},
    {"12 345 678,9 m", "[12 345 678,9|12345678,9] [m|m]"},
    {"1,234,567.5", "[1,234,567.5|1234567.5]"},
    {"12 345,678", "[12 345,678|12345,678]"},
    {"0,5 and 3,14", "[0,5|0,5] [and|and] [3,14|3,14]"},
    {"in 2025 100 boats", "[in|in] [2025|2025] [100|100] [boats|boats]"},
    {"1 23 456", "[1|1] [23 456|23456]"},
    {"3  000, 3\n000", "[3|3] [000|000] [3|3] [000|000]"},
    {"3 0000", "[3|3] [0000|0000]"},
    {"A12 345", "[A12|a12] [345|345]"},
    {"12,345 678", "[12,345|12345] [678|678]"},  // one kind of mark a number
    {"0 345", "[0|0] [345|345]"},
    {"12 345 678 ", "[12 345 678|12345678]"},
    {"10² m², H₂O, 3½ ¾ ①", "[10²|10²] [m²|m²] [H₂O|h₂o] [3½|3½] [¾|¾] [①|①]"},
    {"No.5, №5", "[No|no] [5|5] [5|5]"},
};

const std::vector<Case> apostrophes = {
    {"Xi'an Xi’an Xi‘an Xi`an Xi´an Xi′an Xi‛an",
     "[Xi'an|xi'an] [Xi’an|xi'an] [Xi‘an|xi'an] [Xi`an|xi'an] [Xi´an|xi'an] [Xi′an|xi'an] [Xi‛an|xi'an]"},
    {"Oʻzbek Oʼzbek O‘zbek", "[Oʻzbek|o'zbek] [Oʼzbek|o'zbek] [O‘zbek|o'zbek]"},
    {"'one' ‘two’ `three` delegates’ ’tis", "[one|one] [two|two] [three|three] [delegates|delegates] [tis|tis]"},
    {"l’homme rock ’n’ roll", "[l’homme|l'homme] [rock|rock] [n|n] [roll|roll]"},
};

const std::vector<Case> invisible = {
    {"co\u00ADop zero\u200Bwidth", "[co\u00ADop|coop] [zero\u200Bwidth|zerowidth]"},
    {"می\u200Cخواهم", "[می\u200Cخواهم|میخواهم]"},
    {"co\u2060op \uFEFFco\u200Dop", "[co\u2060op|coop] [co\u200Dop|coop]"},
    {"\u200B \u200Bword\u200B", "[word|word]"},
    {"Erdog\u0306an E\u0301tat", "[Erdog\u0306an|erdogan] [E\u0301tat|etat]"},
};

const std::vector<Case> scripts = {
    {"Саммит Орта Азия", "[Саммит|саммит] [Орта|орта] [Азия|азия]"},
    {"정상 회담", "[정상|정상] [회담|회담]"},
    {"قمة كبيرة", "[قمة|قمة] [كبيرة|كبيرة]"},
    {"मन्त्री भेट", "[मन्त्री|मन्त्री] [भेट|भेट]"},
    {"2025年峰会，好。", "[2025|2025] 年 峰 会 好"},
    {"中国-Tull峰会 (SCO)", "中 国 [Tull|tull] 峰 会 [SCO|sco]"},
    {"々, ⻄!", "々 ⻄"},  // ICU takes neither for a word
    {"한국\u00AD 인", "[한국\u00AD|한국] [인|인]"},
    {"人々のサミットー", "人 々 の サ ミ ッ ト ー"},
    {"ｻﾐｯﾄ", "ｻ=サ ﾐ=ミ ｯ=ッ ﾄ=ト"},
    {"か\u3099", "か\u3099=が"},
    {"\u8FBB\U000E0100", "\u8FBB\U000E0100=\u8FBB"},  // a variation selector
    {"𠮷野", "𠮷 野"},
    {"ไทย2025 ไทย ABCไทย", "ไ ท ย [2025|2025] ไ ท ย [ABC|abc] ไ ท ย"},
    {"ไทย.2 'ไทย'a'", "ไ ท ย [2|2] ไ ท ย [a|a]"},
    {"カ_A.中\u202F国", "カ [A|a] 中 国"},
    {"น้ำ", "น้ำ=น้ํา"},
};

INSTANTIATE_TEST_SUITE_P(Marks, Tokens, testing::ValuesIn(marks));
INSTANTIATE_TEST_SUITE_P(Spaces, Tokens, testing::ValuesIn(spaces));
INSTANTIATE_TEST_SUITE_P(Numbers, Tokens, testing::ValuesIn(numbers));
INSTANTIATE_TEST_SUITE_P(Apostrophes, Tokens, testing::ValuesIn(apostrophes));
INSTANTIATE_TEST_SUITE_P(Invisible, Tokens, testing::ValuesIn(invisible));
INSTANTIATE_TEST_SUITE_P(Scripts, Tokens, testing::ValuesIn(scripts));

TEST(Analyzer, StemsInTheLanguageOfTheText) {
  const struct {
    const char* language;
    const char* text;
    const char* tokens;
  } rows[] = {
      {"en", "Summits were held", "[Summits|summits|en:summit] [were|were|en:were] [held|held|en:held]"},
      {"en", "the Erdoğans’ 2025", "[the|the|en:the] [Erdoğans|erdogans|en:erdogan] [2025|2025]"},
      {"ru", "Саммиты summits 3", "[Саммиты|саммиты|ru:саммит] [summits|summits] [3|3]"},
      {"ru", "ёлки", "[ёлки|елки|ru:елк]"},
      {"en", "саммиты", "[саммиты|саммиты]"},
      {"tr", "IŞIKLAR", "[IŞIKLAR|isiklar|tr:isik]"},
      {"en", "U.N. 10² 3,000", "[U.N.|un|en:un] [10²|10²] [3,000|3000]"},
      {"kk", "саммиттер", "[саммиттер|саммиттер]"},
      {"zh", "峰会 summits", "峰 会 [summits|summits]"},
      {"", "summits", "[summits|summits]"},
  };
  Analyzer analyzer;
  for (const auto& row : rows) EXPECT_EQ(printed_tokens(analyzer, row.text, row.language), row.tokens);
}

TEST(Analyzer, CompoundsLieOverTheirCharacters) {
  const struct {
    const char* text;
    const char* compounds;
  } rows[] = {
      {"峰会", "峰会@0+2"},
      {"2025年中国人民", "年@1+1 中国@2+2 人民@4+2"},
      {"the 峰会 of 人民", "峰会@1+2 人民@4+2"},
      {"ｻﾐｯﾄ", "サミット@0+4"},
      {"รักประเทศไทย", "รัก@0+2 ประเทศไทย@2+9"},
      {"ไทย2025", "ไทย@0+3"},
      {"summit", ""},
      {"。，", ""},
  };
  Analyzer analyzer;
  for (const auto& row : rows) EXPECT_EQ(printed_compounds(analyzer, row.text), row.compounds) << row.text;
}

std::vector<std::uint32_t> numbers_of(const Analysis& analysis) {
  std::vector<std::uint32_t> found;
  for (const Token& token : analysis.tokens) found.push_back(token.word);
  return found;
}

TEST(Analyzer, NumbersWordsInOrderOfAppearance) {
  Analyzer analyzer;
  EXPECT_EQ(analyzer.vocabulary_size(), 0u);
  EXPECT_THAT(numbers_of(analyzer.analyze("Two lakes, two towns", "en")), ElementsAre(0, 1, 0, 2));
  EXPECT_THAT(numbers_of(analyzer.analyze("TOWNS tw\u00ADo 5", "en")), ElementsAre(2, 0, 3));
  // A word is itself in each language that stems it; what nothing stems is the same in all.
  EXPECT_THAT(numbers_of(analyzer.analyze("two 5", "fr")), ElementsAre(4, 3));
  EXPECT_THAT(numbers_of(analyzer.analyze("two 5", "kk")), ElementsAre(5, 3));
  EXPECT_THAT(numbers_of(analyzer.analyze("two 5", "uz")), ElementsAre(5, 3));
  EXPECT_EQ(analyzer.vocabulary_size(), 6u);
  EXPECT_EQ(analyzer.word(1), (Word{.normal = "lakes", .stem = "lake", .language = "en"}));
  EXPECT_EQ(analyzer.word(3), (Word{.normal = "5", .stem = "5", .language = ""}));
}

TEST(Analyzer, TellsCharactersFromWordsOfOneCharacter) {
  Analyzer analyzer;
  const Analysis analysis = analyzer.analyze("年", "zh");
  ASSERT_EQ(analysis.tokens.size(), 1u);
  ASSERT_EQ(analysis.compounds.size(), 1u);
  EXPECT_TRUE(analyzer.word(analysis.tokens[0].word).unspaced);
  EXPECT_FALSE(analyzer.word(analysis.compounds[0].word).unspaced);
}

TEST(Analyzer, MovesWithItsVocabulary) {
  Analyzer first;
  first.analyze("one two", "en");
  Analyzer second = std::move(first);
  EXPECT_THAT(numbers_of(second.analyze("two three", "en")), ElementsAre(1, 2));
}

TEST(Variants, AreTheWholeWordAndItsStems) {
  const auto printed = [](std::string_view written, const std::vector<std::string>& languages) {
    std::vector<std::string> rows;
    for (const Word& word : variants(written, languages))
      rows.push_back(word.normal + "|" + word.language + ":" + word.stem);
    return rows;
  };
  EXPECT_THAT(printed("Summits", {"en", "ru", "kk", "tr"}),
              ElementsAre("summits|:summits", "summits|en:summit", "summits|tr:summits"));
  EXPECT_THAT(printed("ёлки", {"en", "ru"}), ElementsAre("елки|:елки", "елки|ru:елк"));
  EXPECT_THAT(printed("IŞIKLAR", {"tr"}), ElementsAre("isiklar|:isiklar", "isiklar|tr:isik"));
  EXPECT_THAT(printed("3,000", {"en"}), ElementsAre("3000|:3000"));
  EXPECT_THAT(printed("会", {"zh", "en"}), ElementsAre("会|:会"));
  EXPECT_THAT(printed("Summits", {}), ElementsAre("summits|:summits"));
  EXPECT_THAT(printed("’", {"en"}), IsEmpty());
  EXPECT_THAT(printed("", {"en"}), IsEmpty());
}

TEST(UnspacedCharacter, IsOneTokenOfItsOwn) {
  for (const char* written : {"会", "々", "⻄", "の", "ー", "ｶ", "か\u3099", "𠮷", "ไ", "น้ำ"})
    EXPECT_TRUE(is_unspaced_character(written)) << written;
  for (const char* written : {"", "a", "5", "峰会", "ไท", "한", "ш", "。", "👩‍🚀", " 会", "会a"})
    EXPECT_FALSE(is_unspaced_character(written)) << written;
}

TEST(AnalyzerVersion, NamesWhatDecides) {
  EXPECT_THAT(analyzer_version(), testing::MatchesRegex("icu [0-9.]+, xapian [0-9.]+"));
}

}  // namespace
}  // namespace text
