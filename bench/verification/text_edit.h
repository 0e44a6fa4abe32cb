// How is a text edited by hand? Letters, digits and replacements for making cases.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bench {

inline bool is_ascii_digit(char c) { return '0' <= c && c <= '9'; }
inline bool is_ascii_letter(char c) { return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z'); }
inline char ascii_upper(char c) { return 'a' <= c && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }
inline char ascii_lower(char c) { return 'A' <= c && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::size_t digits_at(std::string_view text, std::size_t at);      // how many begin there
std::size_t digits_before(std::string_view text, std::size_t at);  // how many end there

std::vector<std::size_t> places_of(std::string_view text, std::string_view part);

// Each first text by its second one, in one pass; the first pair that fits counts.
std::string replaced(std::string_view text, const std::vector<std::pair<std::string_view, std::string_view>>& pairs);

// The same only between two ASCII letters; none where nothing was replaced.
std::optional<std::string> replaced_inside_words(
    std::string_view text, const std::vector<std::pair<std::string_view, std::string_view>>& pairs);

}  // namespace bench
