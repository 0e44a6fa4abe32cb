// Which characters have a meaning in the query language?
#pragma once

#include <cstddef>
#include <string_view>

#include "text/code_points.h"

namespace searcher::query {

// White space, and the control characters that pasted text brings along.
inline bool is_blank(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0) || text::is_space(c); }

// Soft hyphens, zero-width characters, marks of direction, and accents that stand on no letter.
inline bool hangs_on_what_is_before(char32_t c) {
  return c == 0xAD || (c >= 0x300 && c <= 0x36F) || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF;
}

inline bool is_open_parenthesis(char32_t c) { return c == U'(' || c == U'（'; }
inline bool is_close_parenthesis(char32_t c) { return c == U')' || c == U'）'; }
inline bool is_colon(char32_t c) { return c == U':' || c == U'：'; }

inline bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
inline bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
inline bool is_letter_or_digit(char32_t c) { return is_digit(c) || text::is_letter(c); }

// The code points beside the offset `at`; 0 at the ends of the text.
inline char32_t code_point_at(std::string_view s, std::size_t at) {
  return at < s.size() ? text::next_code_point(s, at) : 0;
}
inline char32_t code_point_before(std::string_view s, std::size_t at) {
  return at > 0 ? text::previous_code_point(s, at) : 0;
}

}  // namespace searcher::query
