// `-` as the query: a query a line in, exactly one JSON line each out.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <csignal>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "tests/cli/workplace.h"

namespace cli {
namespace {

using nlohmann::json;
using testing::HasSubstr;

class QueryStream : public Workplace {
 protected:
  QueryStream() { index_samples(); }

  // Asks one question and waits for its one line.
  static json ask(Process& stream, const std::string& line) {
    stream.write(line + "\n");
    const auto answer = stream.read_line();
    if (!answer) {
      ADD_FAILURE() << "no answer to " << line;
      return json::object();
    }
    return json::parse(*answer);
  }

  static std::string code_of(const json& answer) {
    return answer.contains("error") ? answer["error"]["code"].get<std::string>() : "";
  }
};

TEST_F(QueryStream, AnswersEachLineWithOneLine) {
  const struct {
    std::string line;
    const char* code;  // of the error; "" for an answer
    int total;
  } rows[] = {
      {"river", "", 13},
      {"", "query_refused", 0},
      {"   ", "query_refused", 0},
      {"()", "query_refused", 0},
      {"\"\"", "query_refused", 0},
      {"AND", "query_refused", 0},
      {"zeppelin", "", 0},
      {"\"no one wins when the river is closed", "", 3},  // never closed
      {"((((((", "query_refused", 0},
      {"river\r", "", 13},  // a line end of Windows
      {"-", "query_refused", 0},
      {"*", "", 22},
      {"\xff\xfe river", "", 13},
      {std::string("river\0", 6), "", 13},
      {"\x1b[31mriver", "", 0},
      {"--help", "", 1},
      {"река", "", 1},
      {"条约", "", 2},
  };
  std::string input;
  for (const auto& row : rows) input += row.line + "\n";
  const Ended stream = run("pullquote-search find -", input);
  EXPECT_EQ(stream.code, 0) << stream.err;
  EXPECT_EQ(stream.err, "");
  std::istringstream lines(stream.out);
  for (const auto& row : rows) {
    SCOPED_TRACE(row.line);
    std::string line;
    ASSERT_TRUE(std::getline(lines, line));
    const json answer = json::parse(line);
    EXPECT_EQ(answer["version"], 1);
    EXPECT_EQ(code_of(answer), row.code);
    if (*row.code == '\0') {
      EXPECT_EQ(answer["total"], row.total) << line;
    }
  }
  std::string line;
  EXPECT_FALSE(std::getline(lines, line)) << "one line too many: " << line;
}

TEST_F(QueryStream, EndsAsItFound) {
  const struct {
    const char* input;
    int code;
    std::size_t lines;
  } rows[] = {
      {"", 1, 0}, {"\n", 1, 1}, {"zeppelin\n", 1, 1}, {"zeppelin\nriver\n()\n", 0, 3}, {"river", 0, 1},
  };
  for (const auto& row : rows) {
    const Ended stream = run("pullquote-search find -", row.input);
    EXPECT_EQ(stream.code, row.code) << row.input;
    EXPECT_EQ(static_cast<std::size_t>(std::count(stream.out.begin(), stream.out.end(), '\n')), row.lines) << row.input;
  }
}

TEST_F(QueryStream, IsThereForEveryCommandThatTakesAQuery) {
  for (const char* command : {"find", "captions", "concordance", "explain"}) {
    // The format is JSON whatever else is asked for: a line each.
    const Ended stream = run(std::string("pullquote-search --format text ") + command + " -", "river\n\nrope\n");
    SCOPED_TRACE(command);
    EXPECT_EQ(stream.code, 0) << stream.err;
    std::istringstream lines(stream.out);
    std::vector<json> answers;
    for (std::string line; std::getline(lines, line);) answers.push_back(json::parse(line));
    ASSERT_EQ(answers.size(), 3u);
    EXPECT_EQ(answers[0]["query"], "river");
    EXPECT_EQ(code_of(answers[1]), "query_refused");
    EXPECT_EQ(answers[2]["query"], "rope");
  }
}

TEST_F(QueryStream, KeepsTheOptionsOfItsCommandLine) {
  const Ended stream = run("pullquote-search find --limit 2 --match any --sort oldest -", "river gauge\nriver\n");
  std::istringstream lines(stream.out);
  for (std::string line; std::getline(lines, line);) EXPECT_EQ(json::parse(line)["hits"].size(), 2u);
}

TEST_F(QueryStream, AnswersBeforeItsInputEnds) {
  Process stream(typed("pullquote-search find -"));
  for (int i = 0; i < 50; ++i) EXPECT_EQ(ask(stream, i % 2 == 0 ? "river" : "")["version"], 1);
  EXPECT_EQ(stream.wait().code, 0);
}

TEST_F(QueryStream, KeepsTheIndexOpen) {
  Process stream(typed("pullquote-search find -"));
  EXPECT_EQ(ask(stream, "river")["total"], 13);
  std::filesystem::rename(folder / "index/segments", folder / "index/elsewhere");
  const json answer = ask(stream, "gates");
  EXPECT_EQ(code_of(answer), "") << "it opened the index again: " << answer;
  EXPECT_EQ(answer["hits"][0]["passages"].empty(), false);
}

TEST_F(QueryStream, MovesOnToANewGeneration) {
  Process stream(typed("pullquote-search find -"));
  EXPECT_EQ(ask(stream, "zeppelin")["total"], 0);
  const std::string old_segment = folder / "index/segments/000001";

  file("zeppelin.jsonl", R"({"id":"z","text":"A zeppelin crossed the lake."})");
  ASSERT_EQ(run("pullquote-index build corpus/samples zeppelin.jsonl").code, 0);
  EXPECT_TRUE(std::filesystem::exists(old_segment)) << "it is being read";
  EXPECT_EQ(ask(stream, "zeppelin")["total"], 1);

  ASSERT_EQ(run("pullquote-index build zeppelin.jsonl").code, 0);
  EXPECT_FALSE(std::filesystem::exists(old_segment)) << "nobody reads it any more";
  EXPECT_EQ(ask(stream, "river")["total"], 0);
}

TEST_F(QueryStream, OutlivesAnIndexThatIsGoneForAWhile) {
  Process stream(typed("pullquote-search find -"));
  EXPECT_EQ(ask(stream, "river")["total"], 13);
  std::filesystem::rename(folder / "index", folder / "away");
  EXPECT_EQ(ask(stream, "river")["total"], 13);
  EXPECT_EQ(ask(stream, "gates")["hits"][0]["passages"].empty(), false);
  std::filesystem::rename(folder / "away", folder / "index");
  EXPECT_EQ(ask(stream, "river")["total"], 13);
  const Ended ended = stream.wait();
  EXPECT_EQ(ended.code, 0);
  EXPECT_THAT(ended.err, HasSubstr("there is no index here"));
  EXPECT_EQ(ended.err.find("there is no index here"), ended.err.rfind("there is no index here")) << "said twice";
}

TEST_F(QueryStream, NeedsAnIndexToBeginWith) {
  const Ended stream = run("pullquote-search --index nowhere find -", "river\n");
  EXPECT_EQ(stream.code, 2);
  EXPECT_THAT(stream.err, HasSubstr("nowhere: there is no index here"));
}

TEST_F(QueryStream, EndsQuietlyWhenItsReaderGoes) {
  Typed gone = typed("pullquote-search find -");
  gone.read_at_most = 10;
  for (int i = 0; i < 1000; ++i) gone.input += "river\n";
  const Ended stream = cli::run(gone);
  EXPECT_EQ(stream.signal, 0);
  EXPECT_EQ(stream.code, 0);
  EXPECT_EQ(stream.err, "");
}

}  // namespace
}  // namespace cli
