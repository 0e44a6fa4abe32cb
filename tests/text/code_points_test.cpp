#include "text/code_points.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

namespace text {
namespace {

using namespace std::string_view_literals;
using testing::ElementsAre;

struct Step {
  char32_t code_point;
  std::size_t at;  // where the walk stands behind it

  bool operator==(const Step&) const = default;
};

std::vector<Step> forwards(std::string_view s) {
  std::vector<Step> steps;
  for (std::size_t at = 0; at < s.size();) {
    const char32_t c = next_code_point(s, at);
    steps.push_back({c, at});
  }
  return steps;
}

std::vector<Step> backwards(std::string_view s) {
  std::vector<Step> steps;
  for (std::size_t at = s.size(); at > 0;) {
    const char32_t c = previous_code_point(s, at);
    steps.push_back({c, at});
  }
  return steps;
}

constexpr char32_t replacement = 0xFFFD;

TEST(CodePoints, AreWalkedForwards) {
  EXPECT_THAT(forwards("aé会🙂"), ElementsAre(Step{U'a', 1}, Step{U'é', 3}, Step{U'会', 6}, Step{U'🙂', 10}));
}

TEST(CodePoints, AreWalkedBackwards) {
  EXPECT_THAT(backwards("aé会🙂"), ElementsAre(Step{U'🙂', 6}, Step{U'会', 3}, Step{U'é', 1}, Step{U'a', 0}));
}

TEST(CodePoints, BadBytesAreReplaced) {
  const struct {
    std::string bytes;
    std::vector<char32_t> read;
  } rows[] = {
      {"a\xFFz", {U'a', replacement, U'z'}},
      {"\x80\x80", {replacement, replacement}},                   // continuations without a beginning
      {"\xE2\x96z", {replacement, U'z'}},                         // cut off
      {"z\xF0\x9F\x99", {U'z', replacement}},                     // cut off at the end
      {"é\x80z", {U'é', replacement, U'z'}},                      // one continuation too many
      {"\xED\xA0\x80", {replacement, replacement, replacement}},  // a surrogate
  };
  for (const auto& row : rows) {
    std::vector<char32_t> there, back;
    for (const Step& step : forwards(row.bytes)) there.push_back(step.code_point);
    for (const Step& step : backwards(row.bytes)) back.insert(back.begin(), step.code_point);
    EXPECT_EQ(there, row.read) << testing::PrintToString(row.bytes);
    EXPECT_EQ(back, row.read) << testing::PrintToString(row.bytes);
  }
}

TEST(CodePoints, FirstIsZeroOfNothing) {
  EXPECT_EQ(first_code_point(""), U'\0');
  EXPECT_EQ(first_code_point("会议"), U'会');
}

TEST(CodePoints, AreAppendedAsTheyAreRead) {
  for (const char32_t c :
       {U'\1', U'\x7F', U'\x80', U'\x7FF', U'\x800', U'\uD7FF', U'\uE000', U'\uFFFF', U'\U00010000', U'\U0010FFFF'}) {
    std::string s;
    append_code_point(s, c);
    EXPECT_THAT(forwards(s), ElementsAre(Step{c, s.size()})) << static_cast<unsigned>(c);
    EXPECT_EQ(count_code_points(s), 1u);
  }
}

TEST(CodePoints, AreCounted) {
  EXPECT_EQ(count_code_points(""), 0u);
  EXPECT_EQ(count_code_points("abc"), 3u);
  EXPECT_EQ(count_code_points("e\u0301会🙂"), 4u);
}

TEST(CodePoints, LettersAreOfAnyScript) {
  for (const char32_t c : U"aZéßəёйҳקשक会あカ한ªʻ"sv) EXPECT_TRUE(is_letter(c)) << static_cast<unsigned>(c);
  for (const char32_t c : U"0٣½²①Ⅻ.,'’-_ \u0301\u200b\u00ad🙂€№"sv)
    EXPECT_FALSE(is_letter(c)) << static_cast<unsigned>(c);
}

TEST(CodePoints, SpacesAreWhiteSpace) {
  for (const char32_t c : {U' ', U'\t', U'\n', U'\v', U'\f', U'\r', U'\x85', U'\u00A0', U'\u1680', U'\u2000', U'\u2009',
                           U'\u200A', U'\u2028', U'\u2029', U'\u202F', U'\u205F', U'\u3000'})
    EXPECT_TRUE(is_space(c)) << static_cast<unsigned>(c);
  for (const char32_t c : {U'\0', U'a', U'_', U'\u00AD', U'\u180E', U'\u200B', U'\u200D', U'\u2060', U'\uFEFF'})
    EXPECT_FALSE(is_space(c)) << static_cast<unsigned>(c);
}

TEST(CodePoints, SomeHangOnWhatIsBefore) {
  for (const char32_t c : U"\u0301\u064B\u093F\u0E33\u3099\uFF9E\uFE0F\u200D\u00AD\u200B\u2060\uFEFF"sv)
    EXPECT_TRUE(hangs_on(c)) << static_cast<unsigned>(c);
  for (const char32_t c : U"a5 -'´ʻ会ーゝ々🙂\u00A0"sv) EXPECT_FALSE(hangs_on(c)) << static_cast<unsigned>(c);
}

TEST(Trim, TakesWhiteSpaceFromBothEnds) {
  const struct {
    std::string_view text, trimmed;
  } rows[] = {
      {"", ""},
      {" \n\u00A0\u3000", ""},
      {"word", "word"},
      {"\u3000two words\u2029", "two words"},
      {"\u200Bword\u200B", "\u200Bword\u200B"},  // has no width, is no space
      {" 会 ", "会"},
      {" \xFF ", "\xFF"},
  };
  for (const auto& row : rows) EXPECT_EQ(trim(row.text), row.trimmed);
}

TEST(CodePointsProperty, BothWalksMeet) {
  std::mt19937 random(3);
  for (int round = 0; round < 20'000; ++round) {
    std::string text;
    for (std::size_t i = random() % 12; i > 0; --i) {
      const auto c = static_cast<char32_t>(random() % (std::size_t{1} << (1 + random() % 21)));
      if (c <= 0x10FFFF && (c < 0xD800 || c > 0xDFFF)) append_code_point(text, c);
    }
    const std::vector<Step> there = forwards(text);
    std::vector<Step> back = backwards(text);
    std::reverse(back.begin(), back.end());
    ASSERT_EQ(there.size(), back.size());
    ASSERT_EQ(there.size(), count_code_points(text));
    for (std::size_t i = 0; i < there.size(); ++i) {
      ASSERT_EQ(there[i].code_point, back[i].code_point);
      ASSERT_EQ(back[i].at, i == 0 ? 0 : there[i - 1].at);
    }
  }
}

TEST(CodePointsProperty, AnyBytesAreWalkedToTheirEnd) {
  std::mt19937 random(5);
  for (int round = 0; round < 20'000; ++round) {
    std::string bytes;
    for (std::size_t i = random() % 12; i > 0; --i) bytes += static_cast<char>(random());
    std::size_t before = 0;
    for (const Step& step : forwards(bytes)) {
      ASSERT_GT(step.at, before);
      before = step.at;
    }
    ASSERT_EQ(before, bytes.size());
    before = bytes.size();
    for (const Step& step : backwards(bytes)) {
      ASSERT_LT(step.at, before);
      before = step.at;
    }
    ASSERT_EQ(before, 0u);
  }
}

}  // namespace
}  // namespace text
