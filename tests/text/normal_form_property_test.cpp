// Laws of the normal form, over random words.

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "text/code_points.h"
#include "text/normal_form.h"
#include "text/utf8.h"

namespace text {
namespace {

// Blocks of Unicode in which normalisation has something to do, the whole of it among them.
constexpr struct {
  char32_t first, last;
} blocks[] = {
    {0x20, 0x7E},       {0xA0, 0x24F},      {0x250, 0x2FF},     {0x300, 0x36F},     {0x370, 0x3FF},   {0x400, 0x52F},
    {0x531, 0x5F4},     {0x600, 0x6FF},     {0x900, 0x97F},     {0xE00, 0xE7F},     {0x1100, 0x11FF}, {0x1E00, 0x1FFF},
    {0x2000, 0x206F},   {0x2070, 0x218F},   {0x2460, 0x24FF},   {0x3000, 0x33FF},   {0x4E00, 0x9FFF}, {0xAC00, 0xD7A3},
    {0xFB00, 0xFDFF},   {0xFE00, 0xFFEF},   {0x1D400, 0x1D7FF}, {0x1F100, 0x1F1FF}, {0x30, 0x39},     {0x27, 0x2E},
    {0x20000, 0x2A6DF}, {0xE0100, 0xE01EF}, {0x20, 0xD7FF},     {0xE000, 0x10FFFF},
};

std::string random_word(std::mt19937& random, std::size_t max_length) {
  std::string word;
  for (std::size_t i = random() % max_length; i > 0; --i) {
    const auto& [first, last] = blocks[random() % std::size(blocks)];
    append_code_point(word, first + static_cast<char32_t>(random() % (last - first + 1)));
  }
  return word;
}

std::string code_points(std::string_view s) {
  std::string printed;
  char hex[8];
  for (std::size_t at = 0; at < s.size();) {
    std::snprintf(hex, sizeof hex, "%X", static_cast<unsigned>(next_code_point(s, at)));
    printed += std::string(" ") + hex;
  }
  return printed;
}

void expect_lawful(const std::string& word) {
  const std::string normal = normal_form(word);
  EXPECT_LE(normal.size(), max_word_bytes) << code_points(word);
  EXPECT_TRUE(is_valid_utf8(normal)) << code_points(word);
  EXPECT_EQ(normal_form(normal), normal) << code_points(word) << " is first" << code_points(normal) << ", then"
                                         << code_points(normal_form(normal));
}

TEST(NormalFormProperty, OfANormalFormIsItself) {
  std::mt19937 random(17);
  for (int round = 0; round < 300'000; ++round) expect_lawful(random_word(random, 7));
}

TEST(NormalFormProperty, OfEachCharacterIsItself) {
  for (char32_t c = 1; c <= 0x10FFFF; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string alone, inside = "a";
    append_code_point(alone, c);
    append_code_point(inside, c);
    expect_lawful(alone);
    expect_lawful(inside + "a");
  }
}

// The cut of a long word must not make what further folding would change: a group of digits, an apostrophe at its end.
TEST(NormalFormProperty, OfALongWordIsItself) {
  const std::vector<std::string> pieces = {"a",   "é",    "会",   "'",       ".",  ",", "1",
                                           "234", ",567", " 890", "а\u0301", "a.", "½"};
  std::mt19937 random(19);
  for (int round = 0; round < 50'000; ++round) {
    std::string word(150 + random() % 30, random() % 2 == 0 ? 'a' : '7');
    while (word.size() < 2 * max_word_bytes) word += pieces[random() % pieces.size()];
    expect_lawful(word);
  }
}

// Each row is one piece of a word in several spellings: words of the same pieces meet, whatever the spelling.
TEST(NormalFormProperty, SpellingsMeet) {
  const std::vector<std::vector<std::string>> pieces = {
      {"a", "A", "á", "a\u0301", "Á", "ǎ", "ａ"},
      {"o", "Ø", "ø", "ǿ", "ô", "Ơ"},
      {"g", "ğ", "Ğ", "g\u0306"},
      {"i", "I", "ı", "İ", "i\u0307"},
      {"l", "ł", "Ł"},
      {"ae", "æ", "Æ", "ǽ"},
      {"ss", "ß", "ẞ", "SS"},
      {"fi", "ﬁ", "FI"},
      {"е", "ё", "Ё", "е\u0308", "Е", "е\u0301", "\u0450"},
      {"й", "Й", "и\u0306", "И\u0306"},
      {"қ", "Қ"},
      {"σ", "Σ", "ς"},
      {"ガ", "カ\u3099", "ｶﾞ"},
      {"会"},
      {"²"},
      {"5", "５"},
      {"b'c", "b’c", "bʻc", "b`c", "b´c", "b′c"},
      {"", "\u00AD", "\u200B", "\u200C", "\u200D", "\u2060", "\uFEFF", "\uFE0F"},
  };
  std::mt19937 random(23);
  for (int round = 0; round < 100'000; ++round) {
    std::string one, other;
    for (std::size_t i = 1 + random() % 6; i > 0; --i) {
      const auto& spellings = pieces[random() % pieces.size()];
      one += spellings[random() % spellings.size()];
      other += spellings[random() % spellings.size()];
    }
    EXPECT_EQ(normal_form(one), normal_form(other))
        << one << " and " << other << ":" << code_points(one) << " and" << code_points(other);
  }
}

}  // namespace
}  // namespace text
