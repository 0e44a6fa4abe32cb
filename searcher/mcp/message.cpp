#include "searcher/mcp/message.h"

#include <algorithm>
#include <optional>

namespace searcher::mcp {
namespace {

using nlohmann::json;

// Before it is parsed: what is nested deeply costs a parser, and whoever frees the value, more than it says.
bool is_too_deep(std::string_view text) {
  std::size_t depth = 0;
  bool is_string = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (is_string) {
      if (c == '\\') ++i;
      if (c == '"') is_string = false;
    } else if (c == '"') {
      is_string = true;
    } else if (c == '[' || c == '{') {
      if (++depth > max_json_depth) return true;
    } else if ((c == ']' || c == '}') && depth > 0) {
      --depth;
    }
  }
  return false;
}

Message wrong(RpcCode code, const std::string& message, json id = nullptr) {
  return {.kind = Message::Kind::wrong, .id = std::move(id), .method = {}, .params = {}, .error = {code, message}};
}

bool is_id(const json& value) { return value.is_string() || value.is_number_integer(); }

Message message_of(json value) {
  if (!value.is_object()) return wrong(RpcCode::invalid_request, "a message is an object");
  const auto id = value.find("id");
  const bool has_id = id != value.end();
  if (has_id && !is_id(*id)) return wrong(RpcCode::invalid_request, "an id is a string or a whole number");
  Message message;
  if (has_id) message.id = *id;
  if (value.value("jsonrpc", json()) != "2.0")
    return wrong(RpcCode::invalid_request, "\"jsonrpc\" is not \"2.0\"", message.id);
  const auto method = value.find("method");
  if (method == value.end() && (value.contains("result") || value.contains("error"))) {
    message.kind = Message::Kind::response;
    return message;
  }
  if (method == value.end() || !method->is_string())
    return wrong(RpcCode::invalid_request, "\"method\" is missing or no string", message.id);
  message.method = method->get<std::string>();
  message.kind = has_id ? Message::Kind::request : Message::Kind::notification;
  message.params = json::object();
  const auto params = value.find("params");
  if (params == value.end()) return message;
  if (params->is_object()) {
    message.params = std::move(*params);
  } else if (has_id) {
    return wrong(params->is_array() ? RpcCode::invalid_params : RpcCode::invalid_request, "\"params\" is not an object",
                 message.id);
  }
  return message;
}

}  // namespace

Line parse_line(std::string_view text) {
  if (is_too_deep(text))
    return {{wrong(RpcCode::parse_error, "the JSON is nested deeper than " + std::to_string(max_json_depth))}, false};
  json value = json::parse(text, nullptr, false);
  if (value.is_discarded()) return {{wrong(RpcCode::parse_error, "this is no JSON in UTF-8 on one line")}, false};
  if (!value.is_array()) return {{message_of(std::move(value))}, false};
  if (value.empty()) return {{wrong(RpcCode::invalid_request, "an empty array holds no message")}, false};
  if (value.size() > max_batch_messages)
    return {{wrong(RpcCode::invalid_request,
                   "an array holds more than " + std::to_string(max_batch_messages) + " messages")},
            false};
  Line line{.messages = {}, .is_batch = true};
  for (json& each : value) line.messages.push_back(message_of(std::move(each)));
  return line;
}

}  // namespace searcher::mcp
