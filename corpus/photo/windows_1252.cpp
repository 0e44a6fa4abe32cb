#include "corpus/photo/windows_1252.h"

#include <array>

#include "text/code_points.h"

namespace corpus {
namespace {

// 0x80–0x9F; those that Windows-1252 leaves open stay the control characters of Latin-1.
constexpr std::array<char32_t, 32> above_ascii = {
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178,
};

}  // namespace

std::string from_windows_1252(std::string_view bytes) {
  std::string text;
  text.reserve(bytes.size());
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    const bool is_moved = byte >= 0x80 && byte < 0xA0;
    text::append_code_point(text, is_moved ? above_ascii[byte - 0x80u] : byte);
  }
  return text;
}

}  // namespace corpus
