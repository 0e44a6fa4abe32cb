// What does an assistant get that starts `pullquote-search mcp`? The command line's own answers, in the form that the
// tools promise.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "tests/cli/answer_grammar.h"
#include "tests/cli/golden.h"
#include "tests/cli/workplace.h"

namespace cli {
namespace {

using nlohmann::ordered_json;
using testing::HasSubstr;

class Mcp : public Workplace {
 protected:
  static std::string request(int id, const std::string& method, ordered_json params) {
    params["_meta"] = {{"io.modelcontextprotocol/protocolVersion", "2026-07-28"},
                       {"io.modelcontextprotocol/clientCapabilities", ordered_json::object()}};
    return ordered_json{{"jsonrpc", "2.0"}, {"id", id}, {"method", method}, {"params", params}}.dump() + "\n";
  }

  // The results of these requests, one run of the program.
  std::vector<ordered_json> results(const std::string& requests) const {
    const Ended ended = run("pullquote-search mcp", requests);
    EXPECT_EQ(ended.code, 0);
    EXPECT_EQ(ended.err, "");
    std::vector<ordered_json> all;
    std::istringstream lines(ended.out);
    for (std::string line; std::getline(lines, line);) {
      const ordered_json reply = ordered_json::parse(line);
      EXPECT_EQ(reply["id"], static_cast<int>(all.size())) << line.substr(0, 200);
      EXPECT_TRUE(reply.contains("result")) << line.substr(0, 200);
      all.push_back(reply["result"]);
    }
    return all;
  }

  struct Row {
    const char* tool;
    const char* arguments;
    const char* command;
  };
  const std::vector<Row> rows = {
      {"find", R"({"query":"river"})", "find river"},
      {"find",
       R"({"query":"river gauge","limit":3,"offset":1,"sort":"newest","match":"any","facets":["place","speaker"]})",
       "find 'river gauge' --limit 3 --offset 1 --sort newest --match any --facets place,speaker"},
      {"find", R"({"query":"*","limit":100})", "find * --limit 100"},
      {"find", R"({"query":"\"No one loses when the river is closed\"","misquote":true})",
       "find '\"No one loses when the river is closed\"' --misquote"},
      {"find", R"({"query":"rivr gattes","language":"en","no_variants":true})",
       "find 'rivr gattes' --language en --no-variants"},
      {"find", R"({"query":"river) /s","all_passages":true})", "find 'river) /s' --all-passages"},
      {"find", R"({"query":"条约"})", "find 条约"},
      {"quotes", R"({"query":"*","limit":100,"facets":["kind"]})", "quotes * --limit 100 --facets kind"},
      {"quotes", R"({"query":"toll speaker:Tasquel kind:direct"})", "quotes 'toll speaker:Tasquel kind:direct'"},
      {"verify", R"({"quote":"No one wins when the river is closed","speaker":"Idra Morvane"})",
       "verify --quote 'No one wins when the river is closed' --speaker 'Idra Morvane'"},
      {"verify", R"({"quote":"We will lay 412 kilometers in five years"})",
       "verify --quote 'We will lay 412 kilometers in five years'"},
      {"verify", R"({"quote":"We sank the moon","allow_reported":true,"language":"en"})",
       "verify --quote 'We sank the moon' --allow-reported --language en"},
      {"verify",
       R"({"draft":"\"We will charge a toll on a river,\" Tasquel said. He said: \"a loaf in the shape of the lake\"\n"})",
       "verify draft.txt"},
      {"passage", R"({"passage":"fiction-speech#s8"})", "show fiction-speech#s8"},
      {"passage", R"({"passage":"fiction-pictures#c1"})", "show fiction-pictures#c1"},
      {"passage", R"({"passage":"fiction-pictures"})", "show fiction-pictures"},
      {"passage", R"({"passage":"fiction-speech"})", "show fiction-speech"},
  };

  std::string all_calls() const {
    std::string requests;
    for (std::size_t i = 0; i < rows.size(); ++i)
      requests += request(static_cast<int>(i), "tools/call",
                          {{"name", rows[i].tool}, {"arguments", ordered_json::parse(rows[i].arguments)}});
    return requests;
  }
};

TEST_F(Mcp, AnswersAsTheCommandLineDoes) {
  index_samples();
  file("draft.txt",
       "\"We will charge a toll on a river,\" Tasquel said. He said: \"a loaf in the shape of the lake\"\n");
  const std::vector<ordered_json> told = results(all_calls());
  ASSERT_EQ(told.size(), rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    SCOPED_TRACE(rows[i].command);
    EXPECT_EQ(told[i]["isError"], false);
    const std::string same = run(std::string("pullquote-search --format json ") + rows[i].command).out;
    EXPECT_EQ(settled_json(told[i]["structuredContent"].dump()), settled_json(same));
    EXPECT_EQ(ordered_json::parse(told[i]["content"][0]["text"].get<std::string>()), told[i]["structuredContent"]);
  }
}

TEST_F(Mcp, KeepsToTheSchemasOfItsTools) {
  index_samples();
  std::map<std::string, ordered_json> tools;
  const std::vector<ordered_json> listed = results(request(0, "tools/list", ordered_json::object()));
  for (const ordered_json& tool : listed.at(0)["tools"]) tools[tool["name"]] = tool;
  const std::vector<ordered_json> told = results(all_calls());
  std::string cases;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const ordered_json& tool = tools.at(rows[i].tool);
    cases += ordered_json{{"name", std::string("what comes out of ") + rows[i].command},
                          {"schema", tool["outputSchema"]},
                          {"value", told.at(i)["structuredContent"]}}
                 .dump() +
             "\n";
    cases += ordered_json{{"name", std::string("what goes into ") + rows[i].command},
                          {"schema", tool["inputSchema"]},
                          {"value", ordered_json::parse(rows[i].arguments)}}
                 .dump() +
             "\n";
  }
  const Ended checked = cli::run(
      {.words = {"/usr/bin/env", "python3", PULLQUOTE_SOURCE_DIR "/tests/cli/schema_check.py"}, .input = cases});
  if (checked.code == 77) GTEST_SKIP() << "there is no JSON Schema validator: install python3-jsonschema";
  EXPECT_EQ(checked.code, 0) << checked.out << checked.err;
}

// Without what changes from run to run, and what the page does not say twice.
ordered_json settled_reply(ordered_json reply) {
  ordered_json& result = reply["result"];
  if (result.contains("structuredContent")) result["content"][0]["text"] = "…";
  if (result.contains("instructions")) result["instructions"] = "…";
  return ordered_json::parse(settled_json(reply.dump()));
}

TEST_F(Mcp, TalksAsItsPageShows) {
  index_samples();
  int conversations = 0;
  for (const std::string& block : blocks_of(read_file(PULLQUOTE_SOURCE_DIR "/docs/mcp.md"), "session")) {
    std::string requests, shown;
    std::istringstream lines(block);
    for (std::string line; std::getline(lines, line);)
      (line.starts_with("> ") ? requests : shown) += line.substr(line.starts_with("> ") ? 2 : 0) + "\n";
    std::istringstream replies(run("pullquote-search mcp", requests).out);
    std::istringstream in(shown);
    for (std::string line; std::getline(replies, line);) {
      ordered_json on_page;
      in >> on_page;
      EXPECT_EQ(settled_reply(ordered_json::parse(line)).dump(1), settled_reply(on_page).dump(1));
    }
    in >> std::ws;
    EXPECT_TRUE(in.eof()) << "the page shows more than there is";
    ++conversations;
  }
  EXPECT_EQ(conversations, 2);
}

TEST_F(Mcp, MovesOnToANewGeneration) {
  index_samples();
  Process server(typed("pullquote-search mcp"));
  const std::string ask = request(1, "tools/call", {{"name", "find"}, {"arguments", {{"query", "zeppelin"}}}});
  const auto total = [&] {
    server.write(ask);
    return ordered_json::parse(server.read_line().value_or("{}"))["result"]["structuredContent"]["total"];
  };
  EXPECT_EQ(total(), 0);
  file("zeppelin.jsonl", R"({"id":"z","text":"A zeppelin crossed the lake."})");
  ASSERT_EQ(run("pullquote-index build corpus/samples zeppelin.jsonl").code, 0);
  EXPECT_EQ(total(), 1);
  EXPECT_EQ(server.wait().code, 0);
}

TEST_F(Mcp, StartsBeforeThereIsAnIndex) {
  Process server(typed("pullquote-search mcp"));
  const std::string ask = request(1, "tools/call", {{"name", "find"}, {"arguments", {{"query", "river"}}}});
  server.write(ask);
  EXPECT_THAT(server.read_line().value_or(""), HasSubstr("index_missing"));
  index_samples();
  server.write(ask);
  EXPECT_THAT(server.read_line().value_or(""), HasSubstr("\"isError\":false"));
  EXPECT_EQ(server.wait().err, "");
}

TEST_F(Mcp, SaysThatItCannotWrite) {
  Typed full = typed("pullquote-search mcp");
  full.output_file = "/dev/full";
  full.input = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}\n";
  const Ended ended = cli::run(full);
  EXPECT_EQ(ended.code, 2);
  EXPECT_THAT(ended.err, HasSubstr("No space left"));
}

}  // namespace
}  // namespace cli
