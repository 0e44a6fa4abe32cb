// Where in a text? A stretch of bytes, half open.
#pragma once

#include <compare>
#include <cstdint>
#include <string_view>

namespace text {

struct Range {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  std::uint32_t size() const { return end - begin; }
  bool empty() const { return begin == end; }
  bool holds(const Range& other) const { return begin <= other.begin && other.end <= end; }
  std::string_view of(std::string_view whole) const { return whole.substr(begin, end - begin); }
  auto operator<=>(const Range&) const = default;
};

}  // namespace text
