// Whatever happens to a file of an index gives a right answer or an error that names the file.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "tests/cli/workplace.h"

namespace bench {
namespace {

TEST(Damage, GivesTheRightAnswerOrAClearError) {
  const cli::ScratchFolder folder;
  const std::string index = folder / "index";
  const std::string bin = std::filesystem::path(PULLQUOTE_BENCH_PROGRAM).parent_path().string();
  ASSERT_EQ(cli::run({.words = {PULLQUOTE_BENCH_PROGRAM, "generate", "120", "--out", folder / "made.jsonl"}}).code, 0);
  ASSERT_EQ(cli::run({.words = {bin + "/pullquote-index", "--index", index, "build", folder / "made.jsonl",
                                std::string(PULLQUOTE_SOURCE_DIR) + "/corpus/samples"}})
                .code,
            0);
  const cli::Ended ended =
      cli::run({.words = {PULLQUOTE_BENCH_PROGRAM, "damage", "--index", index, "--cases", "300", "--seed", "7"}});
  EXPECT_EQ(ended.code, 0) << ended.out << ended.err;
  const nlohmann::json result = nlohmann::json::parse(ended.out);
  EXPECT_EQ(result["cases"], 300);
  EXPECT_GT(result["outcomes"]["error"], 100);
  EXPECT_GT(result["outcomes"]["right"], 0);
  for (const char* outcome : {"wrong", "crash", "hang", "error elsewhere", "unfound"})
    EXPECT_EQ(result["outcomes"][outcome], 0) << outcome;
}

}  // namespace
}  // namespace bench
