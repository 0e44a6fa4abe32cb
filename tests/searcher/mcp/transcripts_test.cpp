// Does a conversation go as it did? Transcripts: what the client sends behind ">", what comes back behind "<".
#include <gmock/gmock.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "searcher/mcp/server.h"
#include "tests/searcher/mcp/sample_index.h"

namespace searcher::mcp {
namespace {

using nlohmann::ordered_json;
namespace fs = std::filesystem;

// Without what changes from run to run and version to version.
void settle(ordered_json& value) {
  if (value.is_object()) {
    for (const char* key : {"took_us", "score"})
      if (value.contains(key)) value[key] = 0;
    if (value.contains("version") && value["version"] == PULLQUOTE_VERSION) value["version"] = "…";
    if (value.contains("instructions")) value["instructions"] = "…";
    if (value.contains("outputSchema")) value["outputSchema"] = "…";
    if (value.contains("source") && value["source"].is_string())
      value["source"] = fs::path(value["source"].get<std::string>()).filename().string();
    if (value.contains("sources") && value["sources"].is_array())
      for (ordered_json& source : value["sources"])
        if (source.is_string()) source = fs::path(source.get<std::string>()).filename().string();
  }
  if (value.is_structured())
    for (ordered_json& part : value) settle(part);
}

// A reply, which must be one line of JSON; the text of a tool's result must be its structured content.
std::string settled(const std::string& reply) {
  EXPECT_EQ(reply.find('\n'), std::string::npos);
  ordered_json value = ordered_json::parse(reply);
  if (value.contains("result") && value["result"].contains("structuredContent")) {
    ordered_json& result = value["result"];
    EXPECT_EQ(ordered_json::parse(result["content"][0]["text"].get<std::string>()), result["structuredContent"]);
    result["content"][0]["text"] = "(the same)";
  }
  settle(value);
  return value.dump();
}

// The conversation that a file holds, with the replies of now.
std::string held_again(std::istream& in) {
  Server server(sample_index(), [](const auto&) {});
  std::string transcript;
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with("<")) continue;
    transcript += line + "\n";
    if (!line.starts_with("> ")) continue;
    for (const std::string& reply : server.answer(parse_line(line.substr(2))))
      transcript += "< " + settled(reply) + "\n";
  }
  return transcript;
}

TEST(Transcripts, GoAsTheyDid) {
  int conversations = 0;
  for (const auto& entry : fs::directory_iterator(PULLQUOTE_SOURCE_DIR "/tests/searcher/mcp/transcripts")) {
    SCOPED_TRACE(entry.path().filename());
    std::ifstream in(entry.path());
    const std::string kept = (std::ostringstream() << in.rdbuf()).str();
    std::istringstream lines(kept);
    const std::string now = held_again(lines);
    if (std::getenv("PULLQUOTE_UPDATE_GOLDENS") != nullptr) std::ofstream(entry.path()) << now;
    EXPECT_EQ(now, kept) << "PULLQUOTE_UPDATE_GOLDENS=1 keeps the new one";
    ++conversations;
  }
  EXPECT_GE(conversations, 5);
}

}  // namespace
}  // namespace searcher::mcp
