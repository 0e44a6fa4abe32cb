#include "corpus/json/json_values.h"

#include <algorithm>

namespace corpus {
namespace {

using std::string_view;

// Where the value at `begin` ends: behind its last bracket, or, of what has none, before white space, a comma or a
// bracket. npos when the text ends first.
std::size_t end_of_value(string_view json, std::size_t begin) {
  std::size_t depth = 0;
  for (std::size_t at = begin; at < json.size();) {
    const char c = json[at];
    if (c == '"') {
      for (++at; at < json.size() && json[at] != '"'; ++at)
        if (json[at] == '\\') ++at;
      if (at >= json.size()) return string_view::npos;
      ++at;
      if (depth == 0) return at;
    } else if (c == '{' || c == '[') {
      ++depth;
      ++at;
    } else if (c == '}' || c == ']') {
      if (depth == 0) return at;
      ++at;
      if (--depth == 0) return at;
    } else if (depth == 0) {
      return std::max(std::min(json.find_first_of(" \t\r\n,[]{}\"", at), json.size()), begin + 1);
    } else {
      at = json.find_first_of("\"{}[]", at);
      if (at == string_view::npos) break;
    }
  }
  return string_view::npos;
}

}  // namespace

void each_json_value(string_view json, const std::function<bool(const JsonValueText&)>& take) {
  std::size_t line = 1;
  std::size_t counted = 0;  // lines before it are counted
  bool is_in_array = false;
  for (std::size_t at = 0; (at = json.find_first_not_of(" \t\r\n,", at)) != string_view::npos;) {
    if (json[at] == '[' && !is_in_array) {
      is_in_array = true;
      ++at;
      continue;
    }
    if (json[at] == ']' && is_in_array) {
      is_in_array = false;
      ++at;
      continue;
    }
    line += static_cast<std::size_t>(std::count(json.begin() + static_cast<std::ptrdiff_t>(counted),
                                                json.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
    counted = at;
    const std::size_t end = end_of_value(json, at);
    const bool is_whole = end != string_view::npos;
    const std::size_t behind = is_whole ? std::max(end, at + 1) : json.size();
    if (!take({.text = json.substr(at, behind - at), .line = line, .is_whole = is_whole})) return;
    at = behind;
  }
}

}  // namespace corpus
