#include "corpus/charset_declaration.h"

#include <algorithm>
#include <cstddef>

namespace corpus {
namespace {

using std::string_view;

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

// Where `word`, in small letters, stands in `text` in any letters.
std::size_t find_in_any_case(string_view text, string_view word, std::size_t from) {
  const auto found = std::search(text.begin() + static_cast<std::ptrdiff_t>(std::min(from, text.size())), text.end(),
                                 word.begin(), word.end(), [](char a, char b) { return small(a) == b; });
  return found == text.end() ? string_view::npos : static_cast<std::size_t>(found - text.begin());
}

// The value behind `key` and = in `tag`, with or without quotes.
string_view value_of(string_view tag, string_view key) {
  std::size_t at = find_in_any_case(tag, key, 0);
  if (at == string_view::npos) return "";
  at = tag.find_first_not_of(" \t\r\n", at + key.size());
  if (at == string_view::npos || tag[at] != '=') return "";
  at = tag.find_first_not_of(" \t\r\n\"'", at + 1);
  if (at == string_view::npos) return "";
  return tag.substr(at, std::min(tag.find_first_of(" \t\r\n\"';/>?", at), tag.size()) - at);
}

}  // namespace

string_view declared_charset(string_view bytes) {
  constexpr std::size_t looked_at = 8192;
  string_view head = bytes.substr(0, looked_at);
  head.remove_prefix(std::min(head.find_first_not_of(" \t\r\n"), head.size()));
  if (head.starts_with("<?xml"))
    if (const string_view label = value_of(head.substr(0, head.find("?>")), "encoding"); !label.empty()) return label;
  for (std::size_t at = find_in_any_case(head, "<meta", 0); at != string_view::npos;
       at = find_in_any_case(head, "<meta", at + 1)) {
    const string_view tag = head.substr(at, std::min(head.find('>', at), head.size()) - at);
    if (const string_view label = value_of(tag, "charset"); !label.empty()) return label;
  }
  return "";
}

}  // namespace corpus
