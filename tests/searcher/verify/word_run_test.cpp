#include "searcher/verify/word_run.h"

#include <gtest/gtest.h>

#include <string>

namespace searcher {
namespace {

struct GapCase {
  std::string_view what;
  std::string_view a;
  std::string_view b;
  std::string_view before = "word";
  std::string_view behind = "word";
};

class SameGap : public testing::TestWithParam<GapCase> {};

TEST_P(SameGap, FoldsToTheSame) {
  const auto& [what, a, b, before, behind] = GetParam();
  EXPECT_EQ(fold_gap(a, before, behind), fold_gap(b, before, behind)) << what;
}

INSTANTIATE_TEST_SUITE_P(
    Typography, SameGap,
    testing::Values(GapCase{"curly and straight marks", ": “", ": \""},
                    GapCase{"single and double marks", ": ‘", ": “"}, GapCase{"guillemets", ": «", ": “"},
                    GapCase{"French blanks", ": « ", ": “"}, GapCase{"French blanks at the end", " » ", "” "},
                    GapCase{"guillemet that opens in reverse", ": »", ": ”"},
                    GapCase{"two apostrophes", ": ''", ": \""}, GapCase{"em dash, en dash", "—", "–"},
                    GapCase{"spaced dash", " – ", "—"}, GapCase{"double hyphen", " -- ", " — "},
                    GapCase{"ellipsis", "… ", "... "}, GapCase{"spaced ellipsis", " . . . ", " … "},
                    GapCase{"no-break blank", "\u00A0", " "}, GapCase{"line end", "\n", " "},
                    GapCase{"several blanks", "   ", " "}, GapCase{"soft hyphen", " \u00AD", " "},
                    GapCase{"zero-width space", " \u200B", " "}, GapCase{"comma inside of the marks", ",” ", "”, "},
                    GapCase{"point inside of two marks", ".’” ", "’”. "}, GapCase{"full-width comma", "，", ","},
                    GapCase{"title with a point", ". ", " ", "Mr", "Tarn"},
                    GapCase{"blank between characters", "\n", "", "中", "国"},
                    GapCase{"blank beside a character", " ", "", "共", "5"}));

class OtherGap : public testing::TestWithParam<GapCase> {};

TEST_P(OtherGap, StaysAnother) {
  const auto& [what, a, b, before, behind] = GetParam();
  EXPECT_NE(fold_gap(a, before, behind), fold_gap(b, before, behind)) << what;
}

INSTANTIATE_TEST_SUITE_P(Wording, OtherGap,
                         testing::Values(GapCase{"comma", ", ", " "}, GapCase{"question", "? ", ". "},
                                         GapCase{"hyphen", "-", " "}, GapCase{"percent", "% ", " ", "5"},
                                         GapCase{"currency", " $", " ", "of", "5"}, GapCase{"colon", ": ", "; "},
                                         GapCase{"minus and range", " -", "-", "3", "5"},
                                         GapCase{"blank behind a dash beside a number", "- ", "-", "100", "Point"},
                                         GapCase{"blank before a dash beside a number", " -", "-", "Point", "5"},
                                         GapCase{"point behind a common word", ". ", " ", "river", "Then"}));

TEST(WordRun, HasAGapBeforeEachWordAndBehindTheLast) {
  const WordRun run = read_words("“No toll,” she said.");
  ASSERT_EQ(run.words.size(), 4U);
  ASSERT_EQ(run.gaps.size(), 5U);
  EXPECT_EQ(run.words[1].normal, "toll");
  EXPECT_EQ(run.gaps[0].written, "“");
  EXPECT_EQ(run.gaps[2].written, ",” ");
  EXPECT_EQ(run.gaps[4].written, ".");
}

TEST(WordRun, KeepsLettersComposed) {
  EXPECT_EQ(read_words("cafe\u0301").words[0].written, "café");
  EXPECT_EQ(with_plain_spaces("a \t\n b"), "a b");
}

}  // namespace
}  // namespace searcher
