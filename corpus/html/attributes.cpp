#include "corpus/html/attributes.h"

#include <algorithm>
#include <cstddef>

#include "corpus/html/html_text.h"

namespace corpus {
namespace {

using std::string_view;

constexpr std::size_t most_attributes = 64;
constexpr std::size_t longest_name = 64;
constexpr std::size_t longest_value = 8192;
constexpr string_view spaces = " \t\r\n\f";

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

std::string in_small_letters(string_view text) {
  std::string letters(text);
  std::transform(letters.begin(), letters.end(), letters.begin(), small);
  return letters;
}

// Not in the midst of a character.
string_view first_bytes(string_view text, std::size_t limit) {
  if (text.size() <= limit) return text;
  while (limit > 0 && (static_cast<unsigned char>(text[limit]) & 0xC0) == 0x80) --limit;
  return text.substr(0, limit);
}

const Attribute* find(const Attributes& attributes, string_view name) {
  for (const Attribute& attribute : attributes)
    if (attribute.name == name) return &attribute;
  return nullptr;
}

}  // namespace

Attributes parse_attributes(string_view raw) {
  Attributes attributes;
  std::size_t at = 0;
  while (attributes.size() < most_attributes) {
    at = raw.find_first_not_of(" \t\r\n\f/", at);
    if (at == string_view::npos) break;
    const std::size_t name_end = std::min(raw.find_first_of(" \t\r\n\f/=", at + 1), raw.size());
    Attribute attribute{.name = in_small_letters(first_bytes(raw.substr(at, name_end - at), longest_name)),
                        .value = {}};
    at = std::min(raw.find_first_not_of(spaces, name_end), raw.size());
    if (at < raw.size() && raw[at] == '=') {
      at = std::min(raw.find_first_not_of(spaces, at + 1), raw.size());
      const bool is_quoted = at < raw.size() && (raw[at] == '"' || raw[at] == '\'');
      const std::size_t begin = is_quoted ? at + 1 : at;
      std::size_t end = is_quoted ? raw.find(raw[at], begin) : raw.find_first_of(spaces, begin);
      end = std::min(end, raw.size());
      attribute.value = decode_entities(first_bytes(raw.substr(begin, end - begin), longest_value));
      at = is_quoted ? std::min(end + 1, raw.size()) : end;
    }
    if (find(attributes, attribute.name) == nullptr) attributes.push_back(std::move(attribute));
  }
  return attributes;
}

string_view value_of(const Attributes& attributes, string_view name) {
  const Attribute* found = find(attributes, name);
  return found == nullptr ? string_view() : found->value;
}

bool has(const Attributes& attributes, string_view name) { return find(attributes, name) != nullptr; }

bool holds_word(string_view list, string_view word) {
  for (std::size_t at = 0; at < list.size();) {
    const std::size_t begin = list.find_first_not_of(spaces, at);
    if (begin == string_view::npos) return false;
    at = std::min(list.find_first_of(spaces, begin), list.size());
    const string_view found = list.substr(begin, at - begin);
    if (found.size() == word.size() &&
        std::equal(found.begin(), found.end(), word.begin(), [](char a, char b) { return small(a) == small(b); }))
      return true;
  }
  return false;
}

}  // namespace corpus
