// What did the client send? A message of JSON-RPC 2.0, read from one line.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace searcher::mcp {

// Error codes of JSON-RPC 2.0, and the one that MCP adds.
enum class RpcCode {
  parse_error = -32700,
  invalid_request = -32600,
  method_not_found = -32601,
  invalid_params = -32602,
  internal_error = -32603,
  unsupported_protocol_version = -32022,
};

// Why a request is answered with an error.
struct RpcError {
  RpcCode code = RpcCode::internal_error;
  std::string message;
  nlohmann::json data = {};  // null for none
};

struct Message {
  enum class Kind { request, notification, response, wrong };

  Kind kind = Kind::wrong;
  nlohmann::json id;      // a string or a whole number; null where there is none, or none that can be read
  std::string method;     // of a request or notification
  nlohmann::json params;  // an object
  RpcError error;         // of kind wrong
};

// What stands on one line: a message, or, in an array, several.
struct Line {
  std::vector<Message> messages;
  bool is_batch = false;
};

inline constexpr std::size_t max_json_depth = 64;
inline constexpr std::size_t max_batch_messages = 100;

// Never throws for what it is given: what is wrong with it is an error to be sent back. Linear in the bytes.
Line parse_line(std::string_view text);

}  // namespace searcher::mcp
