#include "searcher/mcp/arguments.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace searcher::mcp {
namespace {

using nlohmann::json;

ToolError wrong(const char* name, const std::string& message, const std::string& next) {
  return {"bad_argument", message, fmt::format("argument {}", name), next};
}

template <typename Choices>
void expect_one_of(const char* name, const std::string& value, const Choices& choices) {
  if (std::find(choices.begin(), choices.end(), value) == choices.end())
    throw wrong(name, "there is no such choice", fmt::format("choose from {}", fmt::join(choices, ", ")));
}

}  // namespace

const json* Arguments::find(const char* name) {
  known_.emplace_back(name);
  const auto it = values_.find(name);
  return it == values_.end() || it->is_null() ? nullptr : &*it;
}

std::optional<std::string> Arguments::text(const char* name, std::size_t max_bytes) {
  const json* value = find(name);
  if (value == nullptr) return std::nullopt;
  if (!value->is_string()) throw wrong(name, "it is no string", "give a string");
  std::string text = value->get<std::string>();
  if (text.size() > max_bytes)
    throw wrong(name, fmt::format("it has {} bytes, more than {}", text.size(), max_bytes), "shorten it, or split it");
  return text;
}

std::string Arguments::needed_text(const char* name, std::size_t max_bytes) {
  std::optional<std::string> text = this->text(name, max_bytes);
  if (!text) throw wrong(name, "it is missing", "give it");
  return *text;
}

std::uint32_t Arguments::count(const char* name, std::uint32_t least, std::uint32_t most, std::uint32_t otherwise) {
  const json* value = find(name);
  if (value == nullptr) return otherwise;
  const std::string next = fmt::format("give a whole number from {} to {}", least, most);
  if (!value->is_number_integer()) throw wrong(name, "it is no whole number", next);
  if (*value < least || *value > most) throw wrong(name, "it is out of bounds", next);
  return value->get<std::uint32_t>();
}

bool Arguments::truth(const char* name) {
  const json* value = find(name);
  if (value == nullptr) return false;
  if (!value->is_boolean()) throw wrong(name, "it is neither true nor false", "give true or false");
  return value->get<bool>();
}

std::string Arguments::choice(const char* name, const std::vector<std::string>& choices) {
  const std::optional<std::string> value = text(name, 1000);
  if (!value) return choices.front();
  expect_one_of(name, *value, choices);
  return *value;
}

std::vector<std::string> Arguments::choices(const char* name, const std::vector<std::string_view>& choices) {
  std::vector<std::string> chosen;
  const json* value = find(name);
  if (value == nullptr) return chosen;
  if (!value->is_array())
    throw wrong(name, "it is no array", fmt::format("give an array of {}", fmt::join(choices, ", ")));
  for (const json& each : *value) {
    if (!each.is_string()) throw wrong(name, "it holds something that is no string", "give an array of strings");
    expect_one_of(name, each.get<std::string>(), choices);
    if (std::find(chosen.begin(), chosen.end(), each.get<std::string>()) == chosen.end())
      chosen.push_back(each.get<std::string>());
  }
  return chosen;
}

void Arguments::expect_no_more() const {
  for (const auto& [name, unused] : values_.items())
    if (std::find(known_.begin(), known_.end(), name) == known_.end())
      throw ToolError("bad_argument", "this tool has no such argument", "arguments",
                      fmt::format("leave it out; there are {}", fmt::join(known_, ", ")));
}

}  // namespace searcher::mcp
