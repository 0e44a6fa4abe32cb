#include "tests/searcher/mcp/hostile_line.h"

#include <iterator>
#include <string_view>

namespace searcher::mcp {
namespace {

constexpr std::string_view right[] = {
    R"({"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-03-26","capabilities":{},"clientInfo":{"name":"n","version":"1"}}})",
    R"({"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"find","arguments":{"query":"river \"a","limit":2,"facets":["place"]}}})",
    R"({"jsonrpc":"2.0","id":"x","method":"tools/call","params":{"name":"verify","arguments":{"quote":"no one wins","speaker":"Morvane"},"_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientCapabilities":{}}}})",
    R"({"jsonrpc":"2.0","id":3,"method":"tools/call","params":{"name":"passage","arguments":{"passage":"fiction-speech#s8"}}})",
    R"({"jsonrpc":"2.0","id":4,"method":"tools/list","params":{"cursor":"find"}})",
    R"({"jsonrpc":"2.0","id":5,"method":"subscriptions/listen","params":{"notifications":{},"_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientCapabilities":{}}}})",
    R"({"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":5}})",
    R"([{"jsonrpc":"2.0","id":6,"method":"ping"},{"jsonrpc":"2.0","id":7,"method":"ping"}])",
};

constexpr std::string_view pieces[] = {"{",       "}",  "[",       "]",          ",",           ":",
                                       "\"",      "\\", "\\u",     "\\ud83d",    "null",        "true",
                                       "1e999",   "-",  "0.5",     "\xFF",       "\xE2\x80",    "\0x",
                                       "река",    " ",  "\"id\":", "\"_meta\":", "\"params\":", "\"arguments\":",
                                       "[[[[[[[["};

template <typename List>
std::string_view any_of(const List& list, std::mt19937& random) {
  return list[random() % std::size(list)];
}

}  // namespace

std::string hostile_line(std::mt19937& random) {
  std::string line;
  if (random() % 8 == 0) {
    for (auto left = random() % 20; left > 0; --left) line += any_of(pieces, random);
  } else {
    line = any_of(right, random);
    for (auto left = random() % 5; left > 0; --left) {
      const std::size_t at = random() % (line.size() + 1);
      switch (random() % 4) {
        case 0: line.insert(at, any_of(pieces, random)); break;
        case 1: line.erase(at, random() % 8); break;
        case 2: line.resize(at); break;
        default:
          if (at < line.size()) line[at] = static_cast<char>(random());
      }
    }
  }
  for (char& c : line)
    if (c == '\n') c = ' ';
  return line;
}

}  // namespace searcher::mcp
