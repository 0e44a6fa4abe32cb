#include "searcher/mcp/server.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "searcher/mcp/toolbox.h"

namespace searcher::mcp {
namespace {

using nlohmann::json;

constexpr std::string_view stateless_version = "2026-07-28";
constexpr std::array<std::string_view, 3> handshake_versions = {"2025-11-25", "2025-06-18", "2025-03-26"};
constexpr std::string_view batch_version = "2025-03-26";  // the only one with arrays of messages

constexpr std::string_view version_key = "io.modelcontextprotocol/protocolVersion";
constexpr std::string_view capabilities_key = "io.modelcontextprotocol/clientCapabilities";
constexpr std::string_view client_key = "io.modelcontextprotocol/clientInfo";

constexpr std::uint64_t list_freshness_ms = 3'600'000;  // tools change with the program alone
constexpr std::size_t max_subscriptions = 100;

RpcError bad_params(const std::string& message) { return {RpcCode::invalid_params, message}; }

// The member as it is, or null.
const json& member(const json& object, std::string_view key) {
  static const json none;
  const auto it = object.find(key);
  return it == object.end() ? none : *it;
}

bool is_implementation(const json& value) {
  return value.is_object() && member(value, "name").is_string() && member(value, "version").is_string();
}

std::vector<std::string_view> supported_versions() {
  std::vector<std::string_view> all = {stateless_version};
  all.insert(all.end(), handshake_versions.begin(), handshake_versions.end());
  return all;
}

void write_capabilities(JsonWriter& out) {
  out.key("capabilities");
  out.begin_object();
  out.key("tools");
  out.begin_object();
  out.end_object();
  out.end_object();
}

void write_freshness(JsonWriter& out, Era era) {
  if (era != Era::stateless) return;
  out.member("ttlMs", list_freshness_ms);
  out.member("cacheScope", "public");
}

}  // namespace

std::vector<std::string> Server::answer(const Line& line) {
  if (!line.is_batch) return answer(line.messages.front());
  if (negotiated_ != batch_version)
    return {error_reply(nullptr, {RpcCode::invalid_request, "a line holds one message, not an array of them"})};
  const std::string all = answer_batch(line.messages);
  return all.empty() ? std::vector<std::string>() : std::vector{all};
}

std::string Server::answer_batch(const std::vector<Message>& messages) {
  std::string all;
  for (const Message& message : messages) {
    const bool is_opening = message.kind == Message::Kind::request && message.method == "initialize";
    const std::vector<std::string> replies =
        is_opening ? std::vector{error_reply(message.id, {RpcCode::invalid_request, "initialize stands alone"})}
                   : answer(message);
    for (const std::string& reply : replies) all += (all.empty() ? "[" : ",") + reply;
  }
  return all.empty() ? all : all + "]";
}

std::vector<std::string> Server::answer(const Message& message) {
  switch (message.kind) {
    case Message::Kind::wrong: return {error_reply(message.id, message.error)};
    case Message::Kind::request: return {answer_request(message)};
    case Message::Kind::notification:
      if (message.method == "notifications/cancelled") forget(member(message.params, "requestId"));
      return {};
    case Message::Kind::response: return {};
  }
  return {};
}

void Server::forget(const json& id) {
  subscriptions_.erase(std::remove(subscriptions_.begin(), subscriptions_.end(), id), subscriptions_.end());
}

std::string Server::answer_request(const Message& message) try {
  const json& meta = member(message.params, "_meta");
  const bool is_stateless = message.method != "initialize" && meta.is_object() && meta.contains(version_key);
  return is_stateless ? answer_stateless(message, meta) : answer_handshake(message);
} catch (const RpcError& error) {
  return error_reply(message.id, error);
} catch (const std::exception& error) {
  return error_reply(message.id, {RpcCode::internal_error, "the request failed inside of the server"});
}

std::string Server::answer_stateless(const Message& message, const json& meta) {
  const json& version = member(meta, version_key);
  if (!version.is_string()) throw bad_params(fmt::format("_meta: {} is no string", version_key));
  if (version != stateless_version)
    throw RpcError{RpcCode::unsupported_protocol_version, "Unsupported protocol version",
                   json{{"supported", supported_versions()}, {"requested", version}}};
  if (!member(meta, capabilities_key).is_object())
    throw bad_params(fmt::format("_meta: {} is missing or no object", capabilities_key));
  if (meta.contains(client_key) && !is_implementation(member(meta, client_key)))
    throw bad_params(fmt::format("_meta: {} has no name or no version", client_key));
  if (message.method == "server/discover") return discover(message);
  if (message.method == "tools/list") return list_tools(message, Era::stateless);
  if (message.method == "tools/call") return call(message, Era::stateless);
  if (message.method == "subscriptions/listen") return listen(message);
  throw RpcError{RpcCode::method_not_found, "Method not found"};
}

std::string Server::answer_handshake(const Message& message) {
  if (message.method == "initialize") return initialize(message);
  if (message.method == "ping") return result_reply(message.id, Era::handshake, [](JsonWriter&) {});
  const bool is_stateless_only = message.method == "server/discover" || message.method == "subscriptions/listen";
  const bool is_of_tools = message.method == "tools/list" || message.method == "tools/call";
  if (!is_of_tools && !is_stateless_only) throw RpcError{RpcCode::method_not_found, "Method not found"};
  if (is_stateless_only || negotiated_.empty())
    throw bad_params(fmt::format("_meta has no {}{}", version_key,
                                 is_stateless_only ? "" : ", and initialize was not asked either"));
  return message.method == "tools/list" ? list_tools(message, Era::handshake) : call(message, Era::handshake);
}

std::string Server::initialize(const Message& message) {
  if (!negotiated_.empty()) throw RpcError{RpcCode::invalid_request, "initialize was asked before"};
  const json& version = member(message.params, "protocolVersion");
  if (!version.is_string()) throw bad_params("protocolVersion is missing or no string");
  if (!member(message.params, "capabilities").is_object()) throw bad_params("capabilities is missing or no object");
  if (!is_implementation(member(message.params, "clientInfo")))
    throw bad_params("clientInfo has no name or no version");
  const auto same = std::find(handshake_versions.begin(), handshake_versions.end(), version.get<std::string>());
  negotiated_ = same == handshake_versions.end() ? handshake_versions.front() : *same;
  return result_reply(message.id, Era::handshake, [&](JsonWriter& out) {
    out.member("protocolVersion", negotiated_);
    write_capabilities(out);
    out.key("serverInfo");
    write_server_info(out);
    out.member("instructions", instructions());
  });
}

std::string Server::discover(const Message& message) const {
  return result_reply(message.id, Era::stateless, [](JsonWriter& out) {
    out.member("supportedVersions", supported_versions());
    write_capabilities(out);
    out.member("instructions", instructions());
    write_freshness(out, Era::stateless);
  });
}

// A cursor is the name of the last tool that is known already. All tools fit in one answer, so none is ever given out.
std::string Server::list_tools(const Message& message, Era era) const {
  const json& cursor = member(message.params, "cursor");
  auto first = tools().begin();
  if (!cursor.is_null()) {
    if (!cursor.is_string()) throw bad_params("cursor is no string");
    first = std::find_if(tools().begin(), tools().end(), [&](const Tool& tool) { return tool.name == cursor; });
    if (first == tools().end()) throw bad_params("there is no such cursor");
    ++first;
  }
  return result_reply(message.id, era, [&](JsonWriter& out) {
    out.key("tools");
    out.begin_array();
    for (auto tool = first; tool != tools().end(); ++tool) out.json(tool->definition);
    out.end_array();
    write_freshness(out, era);
  });
}

std::string Server::call(const Message& message, Era era) {
  const json& name = member(message.params, "name");
  if (!name.is_string()) throw bad_params("name is missing or no string");
  const bool is_known =
      std::any_of(tools().begin(), tools().end(), [&](const Tool& tool) { return tool.name == name; });
  if (!is_known) throw bad_params("there is no such tool");
  const json& arguments = member(message.params, "arguments");
  if (!arguments.is_null() && !arguments.is_object()) throw bad_params("arguments is no object");
  return tool_reply(message.id, era, run(name.get<std::string>(), arguments.is_null() ? json::object() : arguments));
}

ToolResult Server::run(const std::string& tool, const json& arguments) {
  std::shared_ptr<const Snapshot> snapshot;
  try {
    snapshot = live_.get();
  } catch (const schema::IndexError& error) {
    return error_result(schema::name_of(error.code()), error.what(), error.where(), error.next());
  }
  remark_(live_.last_error());
  return call_tool(tool, arguments, *snapshot);
}

// Nothing that a client could ask to be told of ever changes: the subscription is open, and silent.
std::string Server::listen(const Message& message) {
  if (!member(message.params, "notifications").is_object()) throw bad_params("notifications is missing or no object");
  if (subscriptions_.size() >= max_subscriptions)
    throw RpcError{RpcCode::internal_error, fmt::format("there are {} subscriptions already", max_subscriptions)};
  subscriptions_.push_back(message.id);
  JsonWriter out;
  out.begin_object();
  out.member("jsonrpc", "2.0");
  out.member("method", "notifications/subscriptions/acknowledged");
  out.key("params");
  out.begin_object();
  out.key("_meta");
  out.begin_object();
  out.key("io.modelcontextprotocol/subscriptionId");
  out.json(message.id.dump());
  out.end_object();
  out.key("notifications");
  out.begin_object();
  out.end_object();
  out.end_object();
  out.end_object();
  return out.take();
}

}  // namespace searcher::mcp
