// What does the server offer, and what does it not take?
#include "searcher/mcp/server.h"

#include <gmock/gmock.h>

#include <random>

#include "searcher/mcp/toolbox.h"
#include "tests/searcher/mcp/hostile_line.h"
#include "tests/searcher/mcp/sample_index.h"

namespace searcher::mcp {
namespace {

using nlohmann::ordered_json;
using testing::HasSubstr;

TEST(Server, OffersFourToolsThatReadOnly) {
  Server server(sample_index(), [](const auto&) {});
  const auto reply = server.answer(parse_line(
      R"({"jsonrpc":"2.0","id":1,"method":"tools/list","params":{"_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientCapabilities":{}}}})"));
  const ordered_json offered = ordered_json::parse(reply.at(0))["result"]["tools"];
  std::vector<std::string> names;
  for (const ordered_json& tool : offered) {
    names.push_back(tool["name"]);
    EXPECT_EQ(tool["annotations"]["readOnlyHint"], true);
    EXPECT_EQ(tool["annotations"]["destructiveHint"], false);
    EXPECT_EQ(tool["annotations"]["idempotentHint"], true);
    EXPECT_EQ(tool["annotations"]["openWorldHint"], false);
    EXPECT_EQ(tool["inputSchema"]["type"], "object");
    EXPECT_EQ(tool["outputSchema"]["type"], "object");
    EXPECT_FALSE(tool["description"].get<std::string>().empty());
  }
  EXPECT_EQ(names, (std::vector<std::string>{"find", "quotes", "verify", "passage"}));
}

// The schemas say the limits that there are.
TEST(Server, LimitsWhatItTakes) {
  Server server(sample_index(), [](const auto&) {});
  const auto called = [&](const char* tool, const ordered_json& arguments) {
    const ordered_json request = {{"jsonrpc", "2.0"},
                                  {"id", 1},
                                  {"method", "tools/call"},
                                  {"params",
                                   {{"name", tool},
                                    {"arguments", arguments},
                                    {"_meta",
                                     {{"io.modelcontextprotocol/protocolVersion", "2026-07-28"},
                                      {"io.modelcontextprotocol/clientCapabilities", ordered_json::object()}}}}}};
    return ordered_json::parse(server.answer(parse_line(request.dump())).at(0))["result"];
  };
  for (const Tool& tool : tools()) {
    const ordered_json schema = ordered_json::parse(tool.definition)["inputSchema"]["properties"];
    for (const auto& [name, limits] : schema.items()) {
      ordered_json arguments;
      if (tool.name == "find" || tool.name == "quotes") arguments["query"] = "river";
      if (tool.name == "verify" && name == "speaker") arguments["quote"] = "no one wins";
      const std::string where = "argument " + name;
      SCOPED_TRACE(tool.name + " " + where);
      std::vector<ordered_json> wrong = {ordered_json::object()};
      if (limits.contains("maxLength")) wrong.push_back(std::string(limits["maxLength"].get<std::size_t>() + 1, 'r'));
      if (limits.contains("maximum")) {
        wrong.push_back(limits["maximum"].get<int>() + 1);
        wrong.push_back(limits["minimum"].get<int>() - 1);
        wrong.push_back(1e30);
        wrong.push_back(1.5);
      }
      if (limits.contains("enum")) wrong.push_back("other");
      if (limits.value("type", "") == "array") wrong.push_back({"other"});
      if (limits.value("type", "") == "boolean") wrong.push_back("true");
      EXPECT_GT(wrong.size(), 1u);
      for (const ordered_json& value : wrong) {
        arguments[name] = value;
        const ordered_json result = called(tool.name.c_str(), arguments);
        EXPECT_EQ(result["isError"], true) << value.dump().substr(0, 80);
        const ordered_json error = ordered_json::parse(result["content"][0]["text"].get<std::string>())["error"];
        EXPECT_EQ(error["code"], "bad_argument");
        EXPECT_EQ(error["where"], where);
        EXPECT_NE(error["next"], "");
      }
    }
  }
}

TEST(Server, TellsThatThereIsNoIndexAndFindsItWhenItComes) {
  Server server("no such folder", [](const auto&) {});
  const std::string reply =
      server
          .answer(parse_line(
              R"({"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"find","arguments":{"query":"river"},"_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientCapabilities":{}}}})"))
          .at(0);
  EXPECT_THAT(reply, HasSubstr("index_missing"));
  EXPECT_THAT(reply, HasSubstr("\"isError\":true"));
}

// Each line gets as many replies as JSON-RPC says, each of them valid JSON, whatever the line holds.
TEST(Server, OutlivesHostileLines) {
  std::mt19937 random(13);
  Server server(sample_index(), [](const auto&) {});
  for (int round = 0; round < 4'000; ++round) {
    const std::string text = hostile_line(random);
    const Line line = parse_line(text);
    const std::vector<std::string> replies = server.answer(line);
    for (const std::string& reply : replies) {
      const ordered_json value = ordered_json::parse(reply, nullptr, false);
      ASSERT_FALSE(value.is_discarded()) << text;
      const ordered_json& first = value.is_array() ? value[0] : value;
      EXPECT_EQ(first["jsonrpc"], "2.0");
    }
    if (line.is_batch) continue;
    const bool is_asking =
        line.messages[0].kind == Message::Kind::request || line.messages[0].kind == Message::Kind::wrong;
    EXPECT_EQ(replies.size(), is_asking ? 1u : 0u) << text;
  }
}

}  // namespace
}  // namespace searcher::mcp
