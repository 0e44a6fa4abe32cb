#include "text/code_points.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <cstdint>

namespace text {
namespace {

const std::uint8_t* bytes_of(std::string_view s) { return reinterpret_cast<const std::uint8_t*>(s.data()); }

}  // namespace

char32_t next_code_point(std::string_view s, std::size_t& at) {
  const auto first = static_cast<unsigned char>(s[at]);
  if (first < 0x80) {
    ++at;
    return first;
  }
  UChar32 c = 0;
  U8_NEXT_OR_FFFD(bytes_of(s), at, s.size(), c);
  return static_cast<char32_t>(c);
}

char32_t previous_code_point(std::string_view s, std::size_t& at) {
  const std::size_t end = at;
  do --at;
  while (at > 0 && end - at < U8_MAX_LENGTH && U8_IS_TRAIL(s[at]));
  std::size_t next = at;
  const char32_t c = next_code_point(s, next);
  if (next == end) return c;
  at = end - 1;  // a lone continuation byte
  return 0xFFFD;
}

char32_t first_code_point(std::string_view s) {
  std::size_t at = 0;
  return s.empty() ? 0 : next_code_point(s, at);
}

void append_code_point(std::string& s, char32_t c) {
  std::uint8_t buffer[U8_MAX_LENGTH];
  int32_t length = 0;
  U8_APPEND_UNSAFE(buffer, length, static_cast<UChar32>(c));
  s.append(reinterpret_cast<const char*>(buffer), static_cast<std::size_t>(length));
}

std::size_t count_code_points(std::string_view s) {
  std::size_t n = 0;
  for (const char c : s) n += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  return n;
}

bool is_letter(char32_t c) { return u_isalpha(static_cast<UChar32>(c)) != 0; }

bool is_space(char32_t c) { return u_isUWhiteSpace(static_cast<UChar32>(c)) != 0; }

bool hangs_on(char32_t c) {
  if (c < 0x80 || (c >= 0x4E00 && c < 0xA000)) return false;
  switch (u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_GRAPHEME_CLUSTER_BREAK)) {
    case U_GCB_EXTEND:
    case U_GCB_ZWJ:
    case U_GCB_SPACING_MARK: return true;
    default: return u_charType(static_cast<UChar32>(c)) == U_FORMAT_CHAR;
  }
}

std::string_view trim(std::string_view s) {
  std::size_t begin = 0;
  while (begin < s.size()) {
    std::size_t next = begin;
    if (!is_space(next_code_point(s, next))) break;
    begin = next;
  }
  std::size_t end = s.size();
  while (end > begin) {
    std::size_t previous = end;
    if (!is_space(previous_code_point(s, previous))) break;
    end = previous;
  }
  return s.substr(begin, end - begin);
}

}  // namespace text
