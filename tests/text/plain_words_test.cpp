#include "text/plain_words.h"

#include <gtest/gtest.h>

#include <array>
#include <random>
#include <string>

namespace text {
namespace {

// A foreign character behind a mark changes nothing before it, and makes ICU read the whole.
std::vector<WordSegment> words_by_icu(const std::string& plain) {
  std::vector<WordSegment> words = Boundaries().words(plain + "#Ж");
  words.resize(words.size() - 2);
  return words;
}

TEST(PlainWords, LeaveOtherTextToIcu) {
  for (const char* foreign :
       {"саммит", "峰会", "e\u0301", "soft\u00ADhyphen", "a\u200Bb", "a\u00A0b", "½", "a@b.org", "„so“"})
    EXPECT_FALSE(plain_words(foreign)) << foreign;
}

TEST(PlainWords, OfNothing) { EXPECT_EQ(plain_words(""), std::vector<WordSegment>()); }

TEST(PlainWords, AreThoseOfIcu) {
  for (const std::string s : {"Xi'an, 3,000.5 km", "U.N. and it’s", "a_b _ __ _1", "x:y 10:30 a;b 1;2", "3.14.",
                              "'tis 'n'", "O'Neill's", "a.b.c. 1.a a.1 1'a", "naïve café — ‘so’ “no” …",
                              "\r\n\n\r \t  x", "4×4÷2", "a''b 1,,2", "e-mail x.org", "100%"})
    EXPECT_EQ(plain_words(s), words_by_icu(s)) << s;
}

TEST(PlainWords, AreThoseOfIcuInAnyOrderOfCharacters) {
  constexpr std::array<const char*, 30> characters = {"a",  "b",  "Z", "é", "ß", "0", "7",  "_", ".",    ",",
                                                      ";",  ":",  "'", "’", "‘", "“", "–",  "…", " ",    "\n",
                                                      "\r", "\t", "-", "&", "×", "/", "\"", "#", "\x01", "\x7F"};
  std::mt19937 random(5);
  for (int i = 0; i < 20'000; ++i) {
    std::string s;
    for (auto length = random() % 12; length > 0; --length) s += characters.at(random() % characters.size());
    ASSERT_EQ(plain_words(s), words_by_icu(s)) << testing::PrintToString(s);
  }
}

TEST(PlainWords, AreThoseOfIcuForEveryCharacterTheyTake) {
  for (int code = 1; code < 0x2100; ++code) {
    std::string character;
    if (code < 0x80) {
      character = {static_cast<char>(code)};
    } else if (code < 0x800) {
      character = {static_cast<char>(0xC0 | code >> 6), static_cast<char>(0x80 | (code & 0x3F))};
    } else {
      character = {static_cast<char>(0xE0 | code >> 12), static_cast<char>(0x80 | (code >> 6 & 0x3F)),
                   static_cast<char>(0x80 | (code & 0x3F))};
    }
    for (const std::string& s :
         {"a" + character + "a", "1" + character + "1", " " + character + " ", "a" + character + "1"})
      if (const auto words = plain_words(s)) {
        ASSERT_EQ(*words, words_by_icu(s)) << code;
      }
  }
}

}  // namespace
}  // namespace text
