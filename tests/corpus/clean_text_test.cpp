#include "corpus/clean_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace corpus {
namespace {

using namespace std::string_literals;
using testing::ElementsAre;
using testing::IsEmpty;

TEST(CleanText, ReplacesControls) {
  Repairs repairs;
  EXPECT_EQ(clean_text("a\0b\x01"
                       "c\td\ne\r\nf\rg\u2028h\u0085i\u009Bj"s,
                       repairs),
            "a b c\td\ne\nf\ng\nh\ni j");
  EXPECT_EQ(repairs.controls, 3u);
  EXPECT_EQ(print(repairs), "3 control characters became spaces");
  clean_text("\xFFâ€™", repairs);
  EXPECT_EQ(print(repairs),
            "1 byte that is not UTF-8 was replaced, 1 wrongly decoded stretch was mended, "
            "3 control characters became spaces");
}

TEST(CleanText, JoinsWrappedLines) {
  EXPECT_EQ(one_line(" a b \n  c\n\n d "), "a b c d");
  EXPECT_EQ(one_line("two  spaces stay"), "two  spaces stay");
  EXPECT_EQ(one_line("六国元首\n在阿斯塔纳"), "六国元首在阿斯塔纳");
  EXPECT_EQ(one_line("六国 \nABC\n元首"), "六国 ABC 元首");
  EXPECT_EQ(one_line(" \n "), "");
}

TEST(CleanText, SplitsParagraphs) {
  EXPECT_THAT(split_paragraphs("a\nb\n \t\n\nc\n"), ElementsAre("a\nb", "c"));
  EXPECT_THAT(split_paragraphs("a\n b \nc"), ElementsAre("a", "b", "c"));
  EXPECT_THAT(split_at_blank_lines("a\nb"), ElementsAre("a\nb"));
  EXPECT_THAT(split_paragraphs(" \n\n "), IsEmpty());
  EXPECT_THAT(split_paragraphs(""), IsEmpty());
}

}  // namespace
}  // namespace corpus
