// Coverage larger than anyone means it to be. Times are the processor's, so that a busy machine changes nothing.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdio>
#include <fstream>
#include <nlohmann/json.hpp>

#include "tests/cli/workplace.h"

namespace cli {
namespace {

using nlohmann::json;
using testing::HasSubstr;

class HugeCoverage : public Workplace {
 protected:
  void SetUp() override {
#ifdef PULLQUOTE_IS_SANITIZED
    GTEST_SKIP() << "a sanitizer makes it take minutes";
#endif
  }

  Ended build(const std::string& sources, double seconds, double megabytes) const {
    const Ended built = run("pullquote-index build " + sources);
    std::printf("%s: %.1f s of the processor, %.0f MB at most\n", sources.c_str(), built.cpu_seconds,
                built.peak_megabytes);
    EXPECT_LT(built.cpu_seconds, seconds);
    EXPECT_LT(built.peak_megabytes, megabytes);
    return built;
  }

  json answer(const std::string& command, double seconds) const {
    const Ended ended = run("pullquote-search --format json " + command);
    EXPECT_LT(ended.cpu_seconds, seconds) << command;
    return json::parse(ended.out, nullptr, false);
  }
};

constexpr int million = 1'000'000;

TEST_F(HugeCoverage, ALineOfAHundredMegabytesIsAnArticle) {
  {
    std::ofstream out(folder / "line.txt");
    const std::string words = "The barge runs past an old quay and nobody counts all boats. ";
    for (std::size_t bytes = 0; bytes < 100 * million; bytes += words.size()) out << words;
    out << "A zeppelin came last.";
  }
  file("good.jsonl", R"({"id":"g","text":"A lighthouse."})");
  EXPECT_EQ(build("line.txt good.jsonl", 20, 1000).code, 0);
  EXPECT_EQ(answer("find zeppelin", 3)["total"], 1);
  EXPECT_EQ(answer("find lighthouse", 1)["total"], 1);
  EXPECT_THAT(answer("find '\"zeppelin came last\"'", 5)["hits"][0]["passages"][0]["text"].get<std::string>(),
              HasSubstr("A zeppelin came last."));
}

TEST_F(HugeCoverage, ARowAboveTheLimitIsSkippedAndNotHeld) {
  {
    std::ofstream out(folder / "rows.jsonl");
    out << "{\"id\":\"a\",\"text\":\"A lighthouse.\"}\n{\"id\":\"b\",\"text\":\"";
    const std::string words(million, 'x');
    for (int i = 0; i < 300; ++i) out << words;
    out << "\"}\n{\"id\":\"c\",\"text\":\"A zeppelin.\"}\n";
  }
  const Ended built = build("rows.jsonl", 10, 700);
  EXPECT_EQ(built.code, 1);
  EXPECT_THAT(built.err, HasSubstr("skipped rows.jsonl:2: the row is longer than 268435456 bytes; split it"));
  EXPECT_EQ(answer("find lighthouse", 1)["total"], 1);
  EXPECT_EQ(answer("find zeppelin", 1)["total"], 1);
}

TEST_F(HugeCoverage, AMillionCaptionsInOneArticleAreAllFound) {
  {
    std::ofstream out(folder / "many.jsonl");
    out << R"({"id":"many","headline":"Many pictures","text":"One line.","captions":[)";
    for (int i = 1; i <= million; ++i)
      out << (i > 1 ? "," : "") << R"({"text":"Barge )" << i << R"( waits at the gate","photographer":"Ada Ling"})";
    out << "]}\n{\"id\":\"good\",\"text\":\"A lighthouse.\"}\n";
  }
  EXPECT_EQ(build("many.jsonl", 60, 3000).code, 0);
  EXPECT_THAT(run("pullquote-index stats").out, HasSubstr("captions    1000000\n"));
  EXPECT_EQ(answer("find lighthouse", 1)["total"], 1);
  EXPECT_EQ(answer("find 777777", 10)["hits"][0]["passages"][0]["passage"], "many#c777777");
  EXPECT_EQ(answer("find caption:777777", 20)["hits"][0]["passages"][0]["passage"], "many#c777777");
  EXPECT_EQ(answer("captions 777777", 20)["hits"][0]["passage"], "many#c777777");
}

// Twice the captions must not take four times as long.
TEST_F(HugeCoverage, CaptionsAreFoundInTimeThatGrowsWithTheirNumber) {
  const auto seconds_of = [&](int captions, const std::string& command) {
    const std::string name = std::to_string(captions);
    if (!std::filesystem::exists(folder / name + ".jsonl")) {
      {
        std::ofstream out(folder / name + ".jsonl");
        out << R"({"id":"many","text":"One line.","captions":["First")";
        for (int i = 2; i <= captions; ++i) out << R"(,"Barge )" << i << R"( waits at the gate")";
        out << "]}\n";
      }
      EXPECT_EQ(run("pullquote-index --index " + name + " build " + name + ".jsonl").code, 0);
    }
    const Ended ended = run("pullquote-search --index " + name + " " + command + " --limit 3");
    EXPECT_EQ(ended.code, 0) << ended.err;
    return ended.cpu_seconds;
  };
  for (const char* command : {"find caption:777", "find 'line caption:gate'", "captions barge", "captions 777"}) {
    const double few = seconds_of(10'000, command);
    const double many = seconds_of(40'000, command);
    std::printf("%-24s %.2f s for 10,000 captions, %.2f s for 40,000\n", command, few, many);
    EXPECT_LT(many, 8 * few + 0.5) << command;
  }
}

}  // namespace
}  // namespace cli
