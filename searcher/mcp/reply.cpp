#include "searcher/mcp/reply.h"

#include <nlohmann/json.hpp>

namespace searcher::mcp {

void write_server_info(JsonWriter& out) {
  out.begin_object();
  out.member("name", "pullquote");
  out.member("title", "Pullquote");
  out.member("version", PULLQUOTE_VERSION);
  out.end_object();
}

void begin_result(JsonWriter& out, const nlohmann::json& id, Era era) {
  out.begin_object();
  out.member("jsonrpc", "2.0");
  out.key("id");
  out.json(id.dump());
  out.key("result");
  out.begin_object();
  if (era == Era::stateless) out.member("resultType", "complete");
}

std::string end_result(JsonWriter& out, Era era) {
  if (era == Era::stateless) {
    out.key("_meta");
    out.begin_object();
    out.key("io.modelcontextprotocol/serverInfo");
    write_server_info(out);
    out.end_object();
  }
  out.end_object();
  out.end_object();
  return out.take();
}

std::string error_reply(const nlohmann::json& id, const RpcError& error) {
  JsonWriter out;
  out.begin_object();
  out.member("jsonrpc", "2.0");
  out.key("id");
  out.json(id.dump());
  out.key("error");
  out.begin_object();
  out.member("code", static_cast<int>(error.code));
  out.member("message", error.message);
  if (!error.data.is_null()) {
    out.key("data");
    out.json(error.data.dump());
  }
  out.end_object();
  out.end_object();
  return out.take();
}

std::string tool_reply(const nlohmann::json& id, Era era, const ToolResult& result) {
  return result_reply(id, era, [&](JsonWriter& out) {
    out.key("content");
    out.begin_array();
    out.begin_object();
    out.member("type", "text");
    out.member("text", result.json);
    out.end_object();
    out.end_array();
    if (!result.is_error) {
      out.key("structuredContent");
      out.json(result.json);
    }
    out.member("isError", result.is_error);
  });
}

}  // namespace searcher::mcp
