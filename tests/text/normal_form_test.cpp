#include "text/normal_form.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "text/code_points.h"

namespace text {
namespace {

using namespace std::string_view_literals;

// Spellings that are one word, and the form under which they meet.
struct Row {
  std::string normal;
  std::vector<std::string> spellings;
};

void expect_normal(const std::vector<Row>& rows) {
  for (const Row& row : rows)
    for (const std::string& written : row.spellings) EXPECT_EQ(normal_form(written), row.normal) << written;
}

TEST(NormalForm, HasNoLetterCase) {
  expect_normal({{"summit", {"summit", "Summit", "SUMMIT"}},
                 {"саммит", {"Саммит", "САММИТ"}},
                 {"тоқаев", {"Тоқаев", "ТОҚАЕВ"}},
                 {"strasse", {"Straße", "STRASSE", "STRAẞE"}},
                 {"σοφοσ", {"ΣΟΦΟΣ", "σοφος", "σοφοσ"}}});
}

TEST(NormalForm, FoldsWhatUnicodeCallsCompatible) {
  expect_normal({{"final", {"ﬁnal", "ﬁｎａｌ"}},
                 {"office", {"oﬃce"}},
                 {"2025", {"２０２５"}},
                 {"ガ", {"ガ", "カ\u3099", "ｶﾞ"}},
                 {"한국", {"한국", "\u1112\u1161\u11ab\u1100\u116e\u11a8"}},
                 {"xii", {"Ⅻ"}},
                 {"kg", {"㎏"}},
                 {"sun", {"ſun"}}});
}

TEST(NormalForm, KeepsRaisedLoweredAndBrokenNumbers) {
  expect_normal({{"10²", {"10²"}},
                 {"102", {"102"}},
                 {"h₂o", {"H₂O"}},
                 {"3½", {"3½"}},
                 {"¼", {"¼"}},
                 {"①", {"①"}},
                 {"x²", {"x²", "ｘ²", "X²"}},
                 {"e³", {"É³"}}});
}

TEST(NormalForm, HasNothingInvisible) {
  expect_normal({{"cooperation",
                  {"co\u00ADoperation", "co\u200Boperation", "co\u200Coperation", "co\u200Doperation",
                   "co\u2060operation", "\uFEFFcooperation", "cooperation\u200E", "co\uFE0Foperation"}},
                 {"میخواهم", {"می\u200Cخواهم"}},
                 {"", {"\u00AD", "\u200B\u200D"}}});
}

TEST(NormalForm, HasOneApostropheAndNoneAtTheEnds) {
  expect_normal({{"xi'an",
                  {"Xi'an", "Xi’an", "Xi‘an", "Xi‛an", "Xiʼan", "Xiʻan", "Xiʽan", "Xiʹan", "Xi′an", "Xi`an", "Xi´an",
                   "Xiꞌan", "Xi＇an"}},
                 {"o'zbekiston", {"Oʻzbekiston", "O‘zbekiston", "O'ZBEKISTON"}},
                 {"rock'n'roll", {"rock’n’roll"}},
                 {"tis", {"’tis", "'tis"}},
                 {"delegates", {"delegates’", "'delegates'", "‘delegates’", "''delegates"}},
                 {"70s", {"’70s"}},
                 {"", {"'", "’‘", "`"}},
                 {"n", {"ŉ", "ʼn"}}});  // the former is the latter to NFKC
}

TEST(NormalForm, FoldsDiacriticsOfLatinLetters) {
  expect_normal({{"erdogan", {"Erdoğan", "Erdogan", "Erdog\u0306an", "ERDOĞAN"}},
                 {"istanbul", {"İstanbul", "Istanbul", "ISTANBUL", "ıstanbul", "I\u0307stanbul"}},
                 {"berdimuhamedow", {"Berdimuhamedow"}},
                 {"turkmenistanyn", {"Türkmenistanyň", "TÜRKMENISTANYŇ"}},
                 {"dokovic", {"Đoković"}},
                 {"lodz", {"Łódź"}},
                 {"orsted", {"Ørsted", "Ǿrsted"}},
                 {"aesop", {"Æsop", "Ǽsop"}},
                 {"oeuvre", {"Œuvre"}},
                 {"thor", {"Þór"}},
                 {"gudrun", {"Guðrún"}},
                 {"hal", {"Ħal"}},
                 {"noi", {"Nội", "No\u0302\u0323i"}}});
}

TEST(NormalForm, KeepsLettersOfTheirOwn) {
  expect_normal({{"йод", {"йод", "Йод", "и\u0306од"}},
                 {"україни", {"України"}},
                 {"ўзбекистон", {"Ўзбекистон"}},
                 {"тоҷикӣ", {"Тоҷикӣ"}},
                 {"әлем", {"Әлем"}},
                 {"əliyev", {"Əliyev"}},
                 {"कि", {"कि"}},
                 {"สมิ", {"สมิ"}},
                 {"שלום", {"שלום"}}});
}

TEST(NormalForm, TakesYoForYeAndDropsStress) {
  expect_normal({{"елка", {"ёлка", "Ёлка", "елка", "е\u0308лка"}},
                 {"замок", {"замок", "за\u0301мок", "замо\u0301к", "за\u0300мок"}},
                 {"берег", {"бе\u0301рег", "бе\u0300рег", "б\u0450рег"}},
                 {"мир", {"ми\u0301р", "ми\u0300р", "м\u045Dр"}},
                 {"ѓорѓи", {"Ѓорѓи"}}});  // a letter of its own in Macedonian
}

TEST(NormalForm, JoinsDottedAbbreviations) {
  expect_normal({{"un", {"U.N.", "U.N", "UN", "u.n.", "Ｕ．Ｎ．"}},
                 {"usa", {"U.S.A.", "USA"}},
                 {"тд", {"т.д."}},
                 {"ео", {"Ё.О."}},
                 {"eu", {"É.U.", "E\u0301.U."}},
                 {"ph.d", {"Ph.D"}},  // two letters stand together
                 {"www.example", {"www.example"}}});
}

TEST(NormalForm, JoinsGroupsOfThreeDigits) {
  expect_normal({{"3000", {"3,000", "3 000", "3\u00A0000", "3\u2009000", "3\u202F000", "3000", "３，０００"}},
                 {"12345678", {"12,345,678", "12 345 678"}},
                 {"12345678.90", {"12,345,678.90"}},
                 {"12345,6", {"12 345,6"}},
                 {"3000th", {"3,000th"}}});
}

// What changes a number's value is never folded.
TEST(NormalForm, JoinsNoOtherDigits) {
  for (const char* written : {"0,5", "3,14", "12,34", "1,2345", "1234,567", "1,234,56", "1,23,456", "3.5", "1.000",
                              "1.234.567", "17.06.2025", "2.500,75", "1 2 3", "1,,000"})
    EXPECT_EQ(normal_form(written), written);
  expect_normal({{"12345,678", {"12 345,678"}},  // behind groups parted by spaces, a comma is a decimal one
                 {"0,125", {"0,125"}}});         // no number of several groups begins with 0
}

TEST(NormalForm, LongWordsAreBoundedAndStayDistinct) {
  const std::string at_bound(max_word_bytes, 'a');
  EXPECT_EQ(normal_form(at_bound), at_bound);

  const std::string longer(max_word_bytes + 1, 'a');
  std::string other = longer;
  other.back() = 'b';
  const std::string upper(max_word_bytes + 1, 'A');
  for (const std::string& word : {longer, other, std::string(100'000, 'x')})
    EXPECT_LE(normal_form(word).size(), max_word_bytes);
  EXPECT_NE(normal_form(longer), normal_form(other));
  EXPECT_EQ(normal_form(longer), normal_form(upper));

  for (std::size_t shift = 0; shift < 4; ++shift) {  // never cut inside a character
    std::string text(shift, 'a');
    for (int i = 0; i < 100; ++i) text += "会";
    const std::string normal = normal_form(text);
    EXPECT_LE(normal.size(), max_word_bytes);
    std::string again;
    for (std::size_t at = 0; at < normal.size();) append_code_point(again, next_code_point(normal, at));
    EXPECT_EQ(again, normal);
  }
}

TEST(NormalForm, OfNothingIsNothing) { EXPECT_EQ(normal_form(""), ""); }

TEST(LowerForm, KeepsWhatAStemmerReads) {
  const struct {
    const char* written;
    const char* language;
    const char* lower;
  } rows[] = {
      {"Erdoğan", "en", "erdoğan"},
      {"DON’T", "en", "don't"},
      {"Ёлка", "ru", "ёлка"},
      {"co\u00ADoperation", "en", "cooperation"},
      {"Straße", "de", "straße"},
      {"ﬁnal", "en", "final"},
      {"10²", "en", "10²"},
      {"E\u0301tat", "fr", "état"},
      // Turkish has two letters i.
      {"IŞIK", "tr", "ışık"},
      {"ISPARTA", "tr", "ısparta"},
      {"İzmir", "tr", "izmir"},
      {"ISPARTA", "en", "isparta"},
      {"IŞIK", "az", "ışık"},
      {"", "en", ""},
  };
  for (const auto& row : rows)
    EXPECT_EQ(lower_form(row.written, row.language), row.lower) << row.written << " in " << row.language;
}

// So a stem, which is made of the lower form, meets the whole word's form where nothing is stemmed.
TEST(Fold, OfTheLowerFormIsTheNormalForm) {
  for (const char* written : {"Erdoğan", "ISPARTA", "Xi’an", "Straße", "Ёлка", "U.N.", "3,000", "H₂O", "Łódź", "ŉ",
                              "ΣΟΦΟΣ", "йод", "会", "Œuvre", "ﬁnal", "’tis"})
    EXPECT_EQ(fold(lower_form(written, "")), normal_form(written)) << written;
  EXPECT_EQ(fold(lower_form("ISPARTA", "tr")), normal_form("ısparta"));
}

TEST(Apostrophes, AreOfManyKinds) {
  for (const char32_t c : U"'’‘‛ʼʻʽʹ′`´ꞌ＇"sv) EXPECT_TRUE(is_apostrophe(c)) << static_cast<unsigned>(c);
  for (const char32_t c : U"\"“”«»,.-a″"sv) EXPECT_FALSE(is_apostrophe(c)) << static_cast<unsigned>(c);
}

}  // namespace
}  // namespace text
