// What is alike between two words, and what is not.
#include "bench/verification/folding.h"

#include <gtest/gtest.h>

namespace bench {
namespace {

std::string folded(std::string_view gap) { return folded_gap(gap, {}); }

TEST(Plain, ComposesAndFoldsWhiteSpace) {
  EXPECT_EQ(plain(" a\u00A0 b\n\nc\t"), "a b c");
  EXPECT_EQ(plain("e\u0301"), "é");
  EXPECT_EQ(plain("ﬁ"), "ﬁ");  // no more than that
  EXPECT_EQ(plain(" \n"), "");
}

TEST(Gaps, AreAlikeInKindsOfMarks) {
  EXPECT_EQ(folded(" “"), folded(" \""));
  EXPECT_EQ(folded("’ "), folded("” "));
  EXPECT_EQ(folded(" « "), folded(" “"));
  EXPECT_EQ(folded(" », "), folded(",” "));
  EXPECT_EQ(folded("''"), folded("”"));
  EXPECT_EQ(folded("’” "), folded("'\" "));
  EXPECT_EQ(folded("\u00AD \u200B"), folded(" "));
}

TEST(Gaps, AreAlikeInDashesAndEllipses) {
  EXPECT_EQ(folded(" — "), folded("—"));
  EXPECT_EQ(folded(" -- "), folded("–"));
  EXPECT_EQ(folded("… "), folded("... "));
  EXPECT_EQ(folded(" . . . "), folded("…"));
  EXPECT_NE(folded(".. "), folded("... "));
}

TEST(Gaps, TakeAPointOutOfClosingMarks) {
  EXPECT_EQ(folded(",” "), folded("”, "));
  EXPECT_EQ(folded(".’” "), folded("’”. "));
  EXPECT_NE(folded("?” "), folded("”? "));
  EXPECT_NE(folded(", "), folded(" "));
}

TEST(Gaps, KeepBlanksAroundDashesBesideNumbers) {
  const GapPlace beside_digit{.is_beside_digit = true};
  EXPECT_NE(folded_gap(" -", beside_digit), folded_gap(" - ", beside_digit));
  EXPECT_NE(folded_gap(" −", beside_digit), folded_gap(" ", beside_digit));
  EXPECT_EQ(folded_gap(" −", beside_digit), folded_gap(" –", beside_digit));
  EXPECT_EQ(folded_gap("–", beside_digit), folded_gap("-", beside_digit));  // 3–5
}

TEST(Gaps, HaveNoBlanksInScriptsWithoutThem) {
  const GapPlace beside_unspaced{.is_beside_unspaced = true};
  EXPECT_EQ(folded_gap(" ", beside_unspaced), "");
  EXPECT_EQ(folded_gap("， ", beside_unspaced), folded_gap(",", beside_unspaced));
}

}  // namespace
}  // namespace bench
