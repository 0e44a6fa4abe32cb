// What goes back to the client? One line for each message, without its line end.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

#include "searcher/mcp/message.h"
#include "searcher/mcp/toolbox.h"
#include "searcher/render/json_writer.h"

namespace searcher::mcp {

// Whether a request carries all that it needs with it (2026-07-28 and later), or belongs to what initialize began.
enum class Era { handshake, stateless };

// A result with members of its own: write(JsonWriter&) adds them to the open object. In the stateless era every result
// says that it is complete, and from whom it comes.
template <typename Write>
std::string result_reply(const nlohmann::json& id, Era era, Write write);

std::string error_reply(const nlohmann::json& id, const RpcError& error);
std::string tool_reply(const nlohmann::json& id, Era era, const ToolResult& result);

// {"name", "title", "version"} of this program.
void write_server_info(JsonWriter& out);

// The parts that all results have.
void begin_result(JsonWriter& out, const nlohmann::json& id, Era era);
std::string end_result(JsonWriter& out, Era era);

template <typename Write>
std::string result_reply(const nlohmann::json& id, Era era, Write write) {
  JsonWriter out;
  begin_result(out, id, era);
  write(out);
  return end_result(out, era);
}

}  // namespace searcher::mcp
