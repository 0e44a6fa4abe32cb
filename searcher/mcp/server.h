// How is a request of the Model Context Protocol answered? docs/mcp.md tells which revisions are spoken, and how.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "searcher/index/live_snapshot.h"
#include "searcher/mcp/message.h"
#include "searcher/mcp/reply.h"

namespace searcher::mcp {

// Called before each answer from the index: why it comes from an older generation than the live one, if it does.
using StaleRemark = std::function<void(const std::optional<schema::IndexError>& reason)>;

// Speaks 2026-07-28 to requests that carry its _meta, and 2025-11-25, 2025-06-18 or 2025-03-26 once initialize was
// asked; both at once where a client does both. Not safe from several threads.
class Server {
 public:
  Server(std::string index, StaleRemark remark) : live_(std::move(index)), remark_(std::move(remark)) {}

  // What is to be sent back, each a line without its line end; nothing for notifications and responses.
  std::vector<std::string> answer(const Line& line);

  // A subscription or other request that the client has given up.
  void forget(const nlohmann::json& id);

 private:
  std::vector<std::string> answer(const Message& message);
  std::string answer_batch(const std::vector<Message>& messages);
  std::string answer_request(const Message& message);
  std::string answer_stateless(const Message& message, const nlohmann::json& meta);
  std::string answer_handshake(const Message& message);
  std::string initialize(const Message& message);
  std::string discover(const Message& message) const;
  std::string list_tools(const Message& message, Era era) const;
  std::string call(const Message& message, Era era);
  std::string listen(const Message& message);
  ToolResult run(const std::string& tool, const nlohmann::json& arguments);

  LiveSnapshot live_;
  StaleRemark remark_;
  std::string negotiated_;                     // the revision that initialize agreed upon, "" before
  std::vector<nlohmann::json> subscriptions_;  // ids of those that are open
};

}  // namespace searcher::mcp
