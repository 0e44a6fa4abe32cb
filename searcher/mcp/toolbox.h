// What can an assistant ask? Four tools that read the archive and change nothing.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/index/snapshot.h"

namespace searcher::mcp {

struct Tool {
  std::string name;
  std::string definition;  // JSON: name, title, description, inputSchema, outputSchema, annotations
};

// find, quotes, verify, passage: in this order, always the same.
const std::vector<Tool>& tools();

// How an assistant is to quote.
std::string_view instructions();

inline constexpr std::size_t max_query_bytes = 10'000;
inline constexpr std::size_t max_draft_bytes = 1'000'000;
inline constexpr std::size_t max_passage_name_bytes = 2'000;
inline constexpr std::uint32_t max_hits = 100;
inline constexpr std::uint32_t max_offset = 10'000;

struct ToolResult {
  std::string json;  // as the command line gives it, without a line end
  bool is_error = false;
};

// `name` is one of tools(), `arguments` an object. What the caller got wrong, or the index cannot give, is a result.
// Throws nothing but what is a bug.
ToolResult call_tool(std::string_view name, const nlohmann::json& arguments, const Snapshot& snapshot);

// An error as a result.
ToolResult error_result(std::string_view code, std::string_view message, std::string_view where, std::string_view next);

}  // namespace searcher::mcp
