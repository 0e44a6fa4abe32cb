#include "bench/queries/word_runs.h"

#include <gtest/gtest.h>

#include "bench/queries/question.h"

namespace bench {
namespace {

std::string printed(const std::vector<WordRun>& runs) {
  std::string text;
  for (const WordRun& run : runs) text += "[" + joined(run, " ") + "]";
  return text;
}

TEST(WordRuns, HoldOnlyWhatTokenizersAgreeOn) {
  const struct {
    const char* text;
    const char* runs;
  } rows[] = {
      {"The talks began today.", "[the talks began today]"},
      {"talks, held in Astana", "[talks][held in astana]"},
      {"one\n\ntwo  three", "[one][two][three]"},
      {"the president's visit", "[the][visit]"},
      {"the president\xe2\x80\x99s visit", "[the][visit]"},
      {"a long-term plan", "[a][plan]"},
      {"the G20 summit", "[the][summit]"},
      {"in the U.N. hall", "[in the][hall]"},
      {"by J. Smith", "[by][smith]"},
      {"(as agreed) now", "[agreed][now]"},
      {"\xe4\xb8\xad\xe5\x9b\xbd", ""},
      {"", ""},
  };
  for (const auto& row : rows) EXPECT_EQ(printed(word_runs(row.text)), row.runs) << row.text;
}

TEST(HanRuns, AreCharactersSideBySide) {
  EXPECT_EQ(printed(han_runs("中国，中亚 summit 合作")), "[中 国][中 亚][合 作]");
  EXPECT_EQ(printed(han_runs("\xe4\xb8")), "");
  EXPECT_EQ(printed(han_runs("plain")), "");
}

}  // namespace
}  // namespace bench
