// What was a tool called with? Its arguments, taken one by one; what is wrong with them is told so that the caller can
// put it right.
#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace searcher::mcp {

// What a tool cannot do, in the words of every error: what, where, what to do next.
class ToolError : public std::runtime_error {
 public:
  ToolError(std::string code, const std::string& message, std::string where, std::string next)
      : std::runtime_error(message), code_(std::move(code)), where_(std::move(where)), next_(std::move(next)) {}

  const std::string& code() const { return code_; }
  const std::string& where() const { return where_; }
  const std::string& next() const { return next_; }

 private:
  std::string code_;
  std::string where_;
  std::string next_;
};

class Arguments {
 public:
  // `values` is an object and outlives this object.
  explicit Arguments(const nlohmann::json& values) : values_(values) {}

  // Each throws ToolError (bad_argument) where the value is of another kind or out of bounds.
  std::optional<std::string> text(const char* name, std::size_t max_bytes);
  std::string needed_text(const char* name, std::size_t max_bytes);  // the same where it is missing
  std::uint32_t count(const char* name, std::uint32_t least, std::uint32_t most, std::uint32_t otherwise);
  bool truth(const char* name);                                                   // false unless given
  std::string choice(const char* name, const std::vector<std::string>& choices);  // the first unless given
  std::vector<std::string> choices(const char* name, const std::vector<std::string_view>& choices);

  // Throws ToolError (bad_argument) for an argument that nothing above has asked for.
  void expect_no_more() const;

 private:
  const nlohmann::json* find(const char* name);  // null where it is missing or null

  const nlohmann::json& values_;
  std::vector<std::string> known_;
};

}  // namespace searcher::mcp
