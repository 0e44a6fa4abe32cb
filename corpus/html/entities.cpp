#include "corpus/html/entities.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>
#include <vector>

#include "corpus/quotations/language_data.h"
#include "text/code_points.h"

namespace corpus {
namespace {

struct Name {
  std::string_view name;
  std::string text;
  bool needs_semicolon = true;
};

constexpr std::size_t longest_name = 31;
constexpr std::size_t longest_bare_name = 6;  // of those that need no semicolon

char32_t hexadecimal(std::string_view digits) {
  std::uint32_t value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
  return value;
}

std::vector<Name> read_names() {
  std::vector<Name> names;
  for (const auto& row : table_rows(language_data("html/entities.tsv"))) {
    Name name{.name = row[0], .text = {}, .needs_semicolon = row.size() < 3};
    for (const std::string_view code_point : spaced(row[1]))
      text::append_code_point(name.text, hexadecimal(code_point));
    names.push_back(std::move(name));
  }
  return names;
}

const Name* find(std::string_view name) {
  static const std::vector<Name> names = read_names();
  const auto found = std::lower_bound(names.begin(), names.end(), name,
                                      [](const Name& n, std::string_view wanted) { return n.name < wanted; });
  return found != names.end() && found->name == name ? &*found : nullptr;
}

// What browsers make of numbers that mean Windows-1252, and of those that are no character.
char32_t character_of(std::uint32_t number) {
  constexpr std::array<char16_t, 32> windows_1252 = {
      0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
      0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
      0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178,
  };
  if (number >= 0x80 && number < 0xA0) return windows_1252[number - 0x80];
  const bool is_surrogate = number >= 0xD800 && number <= 0xDFFF;
  return number == 0 || number > 0x10FFFF || is_surrogate ? 0xFFFD : number;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_hex_digit(char c) { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }
bool is_name_character(char c) { return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

Entity number_at(std::string_view text) {
  const bool is_hex = text.size() > 2 && (text[2] == 'x' || text[2] == 'X');
  const std::size_t begin = is_hex ? 3 : 2;
  const std::size_t most = std::min(text.size(), begin + 16);
  std::size_t end = begin;
  while (end < most && (is_hex ? is_hex_digit(text[end]) : is_digit(text[end]))) ++end;
  if (end == begin) return {};
  std::uint32_t number = 0;
  const auto read = std::from_chars(text.data() + begin, text.data() + end, number, is_hex ? 16 : 10);
  if (read.ec != std::errc{}) number = 0xFFFFFFFF;
  Entity entity;
  text::append_code_point(entity.text, character_of(number));
  entity.size = end < text.size() && text[end] == ';' ? end + 1 : end;
  return entity;
}

}  // namespace

Entity entity_at(std::string_view text) {
  if (text.size() < 3 || text[0] != '&') return {};
  if (text[1] == '#') return number_at(text);
  std::size_t end = 1;
  while (end < text.size() && end <= longest_name && is_name_character(text[end])) ++end;
  if (end < text.size() && text[end] == ';')
    if (const Name* name = find(text.substr(1, end - 1))) return {.text = name->text, .size = end + 1};
  for (std::size_t size = std::min(end - 1, longest_bare_name); size >= 2; --size)
    if (const Name* name = find(text.substr(1, size)); name != nullptr && !name->needs_semicolon)
      return {.text = name->text, .size = size + 1};
  return {};
}

}  // namespace corpus
