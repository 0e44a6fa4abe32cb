// Where do lines begin and end?
#pragma once

#include <cstddef>
#include <string_view>

namespace corpus {

// Whether nothing but blanks stands between the beginning of a line and `at`.
bool begins_line(std::string_view text, std::size_t at);

// Whether nothing but blanks stands between `at` and the end of a line.
bool ends_line(std::string_view text, std::size_t at);

}  // namespace corpus
