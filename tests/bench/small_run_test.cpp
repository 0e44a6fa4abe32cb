// The benchmark as it is run on what ships, only smaller: every part is there, with figures in it.
#include <gtest/gtest.h>

#include <filesystem>
#include <nlohmann/json.hpp>

#include "tests/cli/workplace.h"

namespace bench {
namespace {

using nlohmann::json;

void write_collection(const std::string& folder) {
  std::filesystem::create_directories(folder);
  cli::write_file(folder + "/docs.jsonl",
                  "{\"id\":\"1\",\"title\":\"river\",\"text\":\"the river is closed\"}\n"
                  "{\"id\":\"2\",\"title\":\"rail\",\"text\":\"a rail corridor opens\"}\n");
  cli::write_file(folder + "/queries.jsonl", "{\"id\":\"q\",\"text\":\"Which river is closed?\"}\n");
  cli::write_file(folder + "/qrels.tsv", "q\t1\t2\n");
}

TEST(SmallRun, HasEveryPart) {
  const cli::ScratchFolder folder;
  const std::string out = folder / "out";
  write_collection(folder / "collections/tiny");
  const cli::Ended made =
      cli::run({.words = {PULLQUOTE_BENCH_PROGRAM, "generate", "200", "--out", folder / "made.jsonl"}});
  ASSERT_EQ(made.code, 0) << made.err;
  const cli::Ended ended = cli::run(
      {.words = {PULLQUOTE_BENCH_PROGRAM, "all", "--corpus", std::string(PULLQUOTE_SOURCE_DIR) + "/corpus/samples",
                 folder / "made.jsonl", "--relevance", folder / "collections", "--sizes", "50,100", "--a-class", "2",
                 "--rounds", "1", "--starts", "1", "--pipe", "--out", out}});
  ASSERT_EQ(ended.code, 0) << ended.err;

  const json results = json::parse(cli::read_file(out + "/results.json"));
  for (const char* key : {"version", "date", "command", "machine", "versions", "corpus"})
    EXPECT_TRUE(results.contains(key)) << key;
  EXPECT_EQ(results["command"].get<std::string>().find('/'), std::string::npos);  // no paths of this machine

  const json& passages = results["latency"]["modes"]["passages"];
  EXPECT_GE(passages.size(), 21u);
  for (const json& of_class : passages) {
    EXPECT_GT(of_class["engines"]["pullquote"]["p50_us"], 0) << of_class["class"];
    EXPECT_TRUE(of_class["engines"].contains("pullquote_pipe")) << of_class["class"];
    EXPECT_TRUE(of_class["ratios"].contains("xapian")) << of_class["class"];
  }
  EXPECT_GE(results["latency"]["modes"]["ids"].size(), 20u);

  for (const char* engine : {"pullquote", "xapian", "fts5"}) {
    const json& build = results["build"]["engines"][engine];
    for (const char* key : {"seconds", "mb_a_second", "peak_bytes", "index_to_text"})
      EXPECT_GT(build[key], 0) << engine << ": " << key;
    EXPECT_GT(results["relevance"]["collections"][0]["ndcg_at_10"][engine], 0) << engine;
  }
  EXPECT_FALSE(results["build"]["engines"]["pullquote"]["parts"].empty());
  ASSERT_EQ(results["growth"]["sizes"].size(), 2u);
  EXPECT_GT(results["growth"]["sizes"][1]["worst"]["us"], 0);
  EXPECT_GT(results["cold_start"]["p50_ms"], 0);

  for (const char* name : {"results.md", "latency-passages.svg", "latency-ids.svg", "growth.svg"})
    EXPECT_FALSE(cli::read_file(out + "/" + name).empty()) << name;
  EXPECT_TRUE(cli::files_below(folder / "out").size() == 5u);
}

TEST(SmallRun, ChecksQuotationsAgainstTheScan) {
  const cli::ScratchFolder folder;
  const std::string out = folder / "out";
  const cli::Ended ended =
      cli::run({.words = {PULLQUOTE_BENCH_PROGRAM, "verification", "--corpus",
                          std::string(PULLQUOTE_SOURCE_DIR) + "/corpus/samples", "--cases", "12", "--print-cases",
                          folder / "cases.jsonl", "--errors", folder / "errors.jsonl", "--out", out}});
  ASSERT_EQ(ended.code, 0) << ended.err;
  const json checked = json::parse(cli::read_file(out + "/results.json"))["verification"];
  EXPECT_GE(checked["classes"].size(), 25u);
  EXPECT_GT(checked["all"]["cases"], 250);
  EXPECT_EQ(checked["all"]["false"], 0) << cli::read_file(folder / "errors.jsonl");
  EXPECT_GE(checked["all"]["verdict_right"], 0.95) << cli::read_file(folder / "errors.jsonl");
  EXPECT_GT(checked["latency"]["p50_us"], 0);
  EXPECT_NE(cli::read_file(out + "/results.md").find("## Verification"), std::string::npos);
  EXPECT_FALSE(cli::read_file(folder / "cases.jsonl").empty());
}

TEST(SmallRun, SaysWhatIsMissing) {
  for (const auto& words : std::vector<std::vector<std::string>>{{"latency"},
                                                                 {"relevance"},
                                                                 {"verification"},
                                                                 {"nothing"},
                                                                 {"latency", "--corpus", "/nowhere"},
                                                                 {"report", "/nowhere"}}) {
    cli::Typed typed{.words = {PULLQUOTE_BENCH_PROGRAM}};
    typed.words.insert(typed.words.end(), words.begin(), words.end());
    const cli::Ended ended = cli::run(typed);
    EXPECT_EQ(ended.code, 2) << words.front();
    EXPECT_FALSE(ended.err.empty()) << words.front();
  }
}

}  // namespace
}  // namespace bench
