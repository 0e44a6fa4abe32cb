// Queries that nobody would type: each is answered or refused, in time, and never with a crash.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <random>
#include <sstream>

#include "tests/cli/workplace.h"

namespace cli {
namespace {

using namespace std::string_literals;
using nlohmann::json;

class HostileQuery : public Workplace {
 protected:
  HostileQuery() { index_samples(); }
};

std::string repeated(std::string_view part, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += part;
  return all;
}

TEST_F(HostileQuery, IsAnsweredOrRefusedInTime) {
#ifdef PULLQUOTE_IS_SANITIZED
  constexpr double patience = 200, most_megabytes = 20'000;
#else
  constexpr double patience = 10, most_megabytes = 1000;
#endif
  const struct {
    const char* name;
    std::string query;
    bool is_odd = true;  // a diagnostic says so
  } rows[] = {
      {"100,000 parentheses", repeated("(", 100'000) + "river" + repeated(")", 100'000)},
      {"100,000 that open", repeated("(", 100'000) + "river"},
      {"100,000 that close", "river" + repeated(")", 100'000)},
      {"groups in groups", repeated("(a OR ", 20'000) + "river" + repeated(")", 20'000)},
      {"fields of groups", repeated("headline:(", 20'000) + "river" + repeated(")", 20'000)},
      {"a megabyte of words", repeated("river lake ", 100'000)},
      {"a word of a megabyte", repeated("r", 1'000'000)},
      {"a megabyte of marks", repeated("\"", 1'000'000)},
      {"a megabyte of asterisks", repeated("*", 1'000'000)},
      {"a mark that is not closed", "\"the river"},
      {"a phrase of a megabyte", "\"" + repeated("river ", 170'000) + "\""},
      {"a phrase of asterisks", "\"river" + repeated(" *", 30'000) + " lake\""},
      {"wildcards on both ends", repeated("*e* ", 200), false},
      {"wildcards all over", "*a*e*i*o*u* *r*v*r*", false},
      {"misspelt words", repeated("rivver~ ", 1000), false},
      {"operators alone", repeated("AND OR NOT ", 50'000)},
      {"NOT in a row", repeated("NOT ", 100'000) + "river"},
      {"hyphens in a row", repeated("-", 100'000) + "river"},
      {"NEAR in a row", repeated("river NEAR/9 ", 20'000) + "river"},
      {"NEAR with a huge number", "river NEAR/99999999999999999999 lake"},
      {"slop with a huge number", "\"river lake\"~99999999999999999999"},
      {"sentences in a row", repeated("river /s ", 20'000) + "lake"},
      {"alternatives in a row", repeated("river OR ", 50'000) + "lake"},
      {"odd fields", repeated("date:9999-99-99 ", 5000) + "river"},
      {"marks that combine", "river" + repeated("\u0301", 200'000), false},
      {"writing from right to left", repeated("\u202E\u0627\u0644", 50'000) + " river"},
      {"bytes that are no text", repeated("\xFF\xC0", 200'000) + " river"},
      {"zero bytes", "river" + std::string(100'000, '\0'), false},
      {"emoji", repeated("\U0001F468\u200D\U0001F469\u200D\U0001F467", 50'000) + " river", false},
      {"Chinese without end", repeated("奥塞尔湖条约", 20'000)},
  };
  for (const auto& row : rows) {
    SCOPED_TRACE(row.name);
    for (const char* command : {"find", "concordance", "captions", "explain"}) {
      const Ended ended = run("pullquote-search "s + command + " -", row.query + "\n");
      ASSERT_EQ(ended.signal, 0) << command;
      EXPECT_NE(ended.code, 2) << ended.err;
      EXPECT_LT(ended.cpu_seconds, patience) << command;
      EXPECT_LT(ended.peak_megabytes, most_megabytes) << command;
      const json answer = json::parse(ended.out, nullptr, false);
      ASSERT_TRUE(answer.is_object()) << ended.out.substr(0, 200);
      if (row.is_odd) {
        EXPECT_FALSE(answer["diagnostics"].empty()) << command;
      }
    }
  }
}

TEST_F(HostileQuery, OfTheCommandLineIsToldInText) {
  const Ended deep = run("pullquote-search find '" + repeated("(", 1'000) + "river'");
  EXPECT_EQ(deep.code, 0);
  EXPECT_THAT(deep.out, testing::HasSubstr("articles for river"));
  EXPECT_LT(deep.out.size(), 20'000u) << "what was wrong is told in few words";
  EXPECT_THAT(deep.out, testing::HasSubstr("query: "));

  const Ended open = run("pullquote-search find '\"open river'");
  EXPECT_EQ(open.code, 0);
  EXPECT_THAT(open.out, testing::HasSubstr("query: this quotation mark is not closed: the phrase runs to the end of "
                                           "the query\n  \"open river\n  ^\n"));
}

// Any line at all gets one line back, and the program goes on.
TEST_F(HostileQuery, ThatIsRandomGetsItsOneLine) {
  const std::vector<std::string> parts = {"river",     "lake",     "gates",
                                          "\"",        "“",        "”",
                                          "«",         "»",        "(",
                                          ")",         "*",        "~",
                                          "~2",        " ",        " ",
                                          " ",         "AND",      "OR",
                                          "NOT",       "-",        "NEAR/3",
                                          "NEAR",      "/s",       "/p",
                                          "said:",     "date:",    "caption:",
                                          "headline:", "speaker:", "2024",
                                          "2024-09",   "..",       "\\",
                                          "'",         "条约",     "река",
                                          "\xFF",      "\t",       "photographer:",
                                          "place:",    "Port",     "Orsel",
                                          ":",         "~99",      "ri*",
                                          "*er",       "rivr~",    "\u200B"};
  std::mt19937 random(20'250'617);
  std::string input;
  constexpr int queries = 400;
  for (int i = 0; i < queries; ++i) {
    for (auto n = random() % 12; n > 0; --n) input += parts[random() % parts.size()];
    input += '\n';
  }
  for (const char* command : {"find", "captions", "concordance", "explain"}) {
    const Ended ended = run("pullquote-search "s + command + " -", input);
    ASSERT_EQ(ended.signal, 0) << command;
    EXPECT_EQ(ended.err, "");
    std::istringstream lines(ended.out);
    int answers = 0;
    for (std::string line; std::getline(lines, line); ++answers) {
      const json answer = json::parse(line);
      EXPECT_EQ(answer["version"], 1);
      if (answer.contains("error")) {
        EXPECT_EQ(answer["error"]["code"], "query_refused") << line;
      }
    }
    EXPECT_EQ(answers, queries) << command;
  }
}

}  // namespace
}  // namespace cli
