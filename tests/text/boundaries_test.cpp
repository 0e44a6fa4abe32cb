#include "text/boundaries.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "text/code_points.h"

namespace text {
namespace {

using testing::ElementsAre;
using testing::ElementsAreArray;
using testing::IsEmpty;

// Words in brackets, other segments as they are.
std::vector<std::string> words_of(std::string_view utf8) {
  std::vector<std::string> printed;
  std::size_t begin = 0;
  for (const auto& [end, is_word] : Boundaries().words(utf8)) {
    const std::string segment(utf8.substr(begin, end - begin));
    printed.push_back(is_word ? "[" + segment + "]" : segment);
    begin = end;
  }
  return printed;
}

TEST(Words, AreToldFromMarks) {
  EXPECT_THAT(words_of("Xi'an, 3,000"), ElementsAre("[Xi'an]", ",", " ", "[3,000]"));
  EXPECT_THAT(words_of("峰会"), ElementsAre("[峰会]"));
  EXPECT_THAT(words_of("カナ"), ElementsAre("[カナ]"));
  EXPECT_THAT(words_of("ｶﾅ"), ElementsAre("[ｶﾅ]"));
  EXPECT_THAT(words_of("саммит 🙂"), ElementsAre("[саммит]", " ", "🙂"));
}

TEST(Words, OfNothing) { EXPECT_THAT(words_of(""), IsEmpty()); }

TEST(Sentences, EndBehindTheirSpace) {
  EXPECT_THAT(Boundaries().sentences("One.  Two."), ElementsAre(6U, 10U));
  EXPECT_THAT(Boundaries().sentences("好。再见。"), ElementsAre(6U, 15U));
}

TEST(Graphemes, KeepWhatIsReadAsOneCharacter) {
  EXPECT_THAT(Boundaries().graphemes("e\u0301\r\n👩‍🚀"), ElementsAre(3U, 5U, 16U));
}

TEST(Boundaries, OneObjectReadsManyTexts) {
  Boundaries boundaries;
  EXPECT_EQ(boundaries.words("one two").size(), 3U);
  EXPECT_EQ(boundaries.words("会").size(), 1U);
  EXPECT_EQ(boundaries.words("три").size(), 1U);
  EXPECT_THAT(boundaries.words(""), IsEmpty());
}

// Texts of many and of few ASCII characters are read in two ways; a text of one kind behind the other must not change
// what is found in it.
TEST(Boundaries, AreTheSameInBothReadings) {
  const std::string latin = "It is so. Is it? 3.5 (of it)";
  const std::string cyrillic = "Это так. Так ли? «Да»";
  const std::string padding = "\n" + std::string(300, 'x') + ".\n";  // makes a text of mostly ASCII characters
  const std::string heavy_padding = [] {
    std::string text = "\n";
    for (int i = 0; i < 300; ++i) text += "会";
    return text + "。\n";
  }();
  for (const std::string& text : {latin, cyrillic}) {
    Boundaries boundaries;
    const auto prefix_of = [&](const std::string& whole) {
      std::vector<std::uint32_t> ends;
      for (const auto& [end, kind] : boundaries.words(whole))
        if (end <= text.size()) ends.push_back(end);
      return ends;
    };
    EXPECT_THAT(prefix_of(text + padding), ElementsAreArray(prefix_of(text + heavy_padding)));
  }
}

TEST(Boundaries, AscendToTheEndOnCharacters) {
  const std::vector<std::string> pieces = {"a",  "B",      "5",  ".", " ", "\n", "\r", "'",      "\"",     "会",
                                           "カ", "א",      "ب",  "я", "Я", "–",  "…",  "\u0301", "\u200d", "👩",
                                           "🇰",  "\u00a0", "。", "?", "_", ",",  "(",  "»"};
  std::mt19937 random(7);
  Boundaries boundaries;
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    for (std::size_t i = random() % 20; i > 0; --i) text += pieces[random() % pieces.size()];
    std::vector<std::uint32_t> word_ends;
    for (const auto& [end, kind] : boundaries.words(text)) word_ends.push_back(end);
    for (const auto& ends : {word_ends, boundaries.sentences(text), boundaries.graphemes(text)}) {
      EXPECT_EQ(ends.empty() ? 0U : ends.back(), text.size());
      EXPECT_TRUE(std::adjacent_find(ends.begin(), ends.end(), std::greater_equal<>()) == ends.end()) << text;
      for (const auto end : ends)
        EXPECT_TRUE(end == text.size() || (static_cast<unsigned char>(text[end]) & 0xC0) != 0x80) << text;
    }
  }
}

// Unicode's own break tests: "÷ 0061 × 0308 ÷", ÷ a boundary and × none.
struct BreakRow {
  std::string printed;
  std::string text;
  std::vector<std::uint32_t> ends;
};

BreakRow parse_row(const std::string& line) {
  BreakRow row{.printed = line.substr(0, line.find('\t')), .text = "", .ends = {}};
  std::istringstream fields(row.printed);
  for (std::string field; fields >> field;) {
    if (field == "÷" && !row.text.empty()) row.ends.push_back(static_cast<std::uint32_t>(row.text.size()));
    if (field == "÷" || field == "×") continue;
    append_code_point(row.text, static_cast<char32_t>(std::stoul(field, nullptr, 16)));
  }
  return row;
}

class UnicodeBreakTest : public testing::Test {
 protected:
  void SetUp() override {
    if (std::getenv("PULLQUOTE_DATA") == nullptr) GTEST_SKIP() << "PULLQUOTE_DATA is not set";
  }

  // The rows in which `boundaries_of` finds other boundaries than Unicode wants; nothing when the file is missing.
  template <typename BoundariesOf>
  std::vector<std::string> differing_rows(const std::string& file, BoundariesOf boundaries_of) {
    std::ifstream lines(std::string(std::getenv("PULLQUOTE_DATA")) + "/unicode/" + file);
    std::vector<std::string> differing;
    for (std::string line; std::getline(lines, line);) {
      if (line.empty() || line.front() == '#') continue;
      const BreakRow row = parse_row(line);
      ++rows_;
      if (boundaries_of(row.text) != row.ends) differing.push_back(row.printed);
    }
    return differing;
  }

  int rows_ = 0;
  Boundaries boundaries_;
};

TEST_F(UnicodeBreakTest, Words) {
  const auto differing = differing_rows("WordBreakTest.txt", [&](const std::string& text) {
    std::vector<std::uint32_t> ends;
    for (const auto& [end, kind] : boundaries_.words(text)) ends.push_back(end);
    return ends;
  });
  if (rows_ == 0) GTEST_SKIP() << "$PULLQUOTE_DATA/unicode/WordBreakTest.txt is missing";
  // ICU leaves the colon out of the marks that join letters, because outside Swedish it ends a word ("place:Astana").
  EXPECT_THAT(differing, ElementsAre("÷ 0061 × 003A × 0041 ÷",                       //
                                     "÷ 0061 × 003A × 0308 × 0041 ÷",                //
                                     "÷ 0061 × 003A × 05D0 ÷",                       //
                                     "÷ 0061 × 003A × 0308 × 05D0 ÷",                //
                                     "÷ 0061 × 003A × 0061 × 2060 ÷",                //
                                     "÷ 0061 × 003A × 0308 × 0061 × 2060 ÷",         //
                                     "÷ 0061 × 003A × 0061 ÷ 003A ÷",                //
                                     "÷ 0061 × 003A × 0308 × 0061 ÷ 003A ÷",         //
                                     "÷ 0061 × 003A × 0061 ÷ 0027 ÷",                //
                                     "÷ 0061 × 003A × 0308 × 0061 ÷ 0027 ÷",         //
                                     "÷ 0061 × 003A × 0061 ÷ 0027 × 2060 ÷",         //
                                     "÷ 0061 × 003A × 0308 × 0061 ÷ 0027 × 2060 ÷",  //
                                     "÷ 0061 × 003A × 0061 ÷ 002C ÷",                //
                                     "÷ 0061 × 003A × 0308 × 0061 ÷ 002C ÷",         //
                                     "÷ 0041 × 003A × 0041 ÷"));
}

TEST_F(UnicodeBreakTest, Sentences) {
  const auto differing =
      differing_rows("SentenceBreakTest.txt", [&](const std::string& text) { return boundaries_.sentences(text); });
  if (rows_ == 0) GTEST_SKIP() << "$PULLQUOTE_DATA/unicode/SentenceBreakTest.txt is missing";
  EXPECT_THAT(differing, IsEmpty());
}

TEST_F(UnicodeBreakTest, Graphemes) {
  const auto differing =
      differing_rows("GraphemeBreakTest.txt", [&](const std::string& text) { return boundaries_.graphemes(text); });
  if (rows_ == 0) GTEST_SKIP() << "$PULLQUOTE_DATA/unicode/GraphemeBreakTest.txt is missing";
  EXPECT_THAT(differing, IsEmpty());
}

}  // namespace
}  // namespace text
