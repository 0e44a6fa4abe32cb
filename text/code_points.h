// How is UTF-8 walked? One code point at a time.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace text {

// The code point at `at`, which moves behind it; U+FFFD for a byte that begins none. `at` must be less than s.size().
char32_t next_code_point(std::string_view s, std::size_t& at);

// The code point that ends at `at`, which moves to its beginning. `at` must be greater than 0.
char32_t previous_code_point(std::string_view s, std::size_t& at);

// The first code point; 0 for an empty text.
char32_t first_code_point(std::string_view s);

void append_code_point(std::string& s, char32_t c);

std::size_t count_code_points(std::string_view s);

bool is_letter(char32_t c);
bool is_space(char32_t c);  // Unicode's White_Space

// Whether `c` makes one character with what stands before it (an accent, a vowel sign, a joiner), or has no width.
bool hangs_on(char32_t c);

// `s` without the white space around it.
std::string_view trim(std::string_view s);

}  // namespace text
