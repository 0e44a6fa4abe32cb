// How is a word number written in a token stream? An end-tagged dense code: frequent words, which have small numbers,
// take one byte, others two, three or four, and only the last byte of a number has its high bit set. So the bytes of a
// run of numbers stand in a stream where, and (behind a byte with its high bit set) only where, that run of words
// stands. Source: Brisaboa, Iglesias, Navarro, Paramá, "An efficient compression code for text databases", ECIR 2003.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "schema/bytes.h"

namespace schema {

inline constexpr std::uint32_t max_word_number = 128u + (128u << 7) + (128u << 14) + (127u << 21);

inline void append_dense(std::string& out, std::uint32_t number) {
  char bytes[5];
  int at = 5;
  bytes[--at] = static_cast<char>(0x80 | (number & 0x7F));
  for (number >>= 7; number > 0; number >>= 7) {
    --number;
    bytes[--at] = static_cast<char>(number & 0x7F);
  }
  out.append(bytes + at, static_cast<std::size_t>(5 - at));
}

// Every number of a stream; throws MalformedBytes when it does not end with the end of a number.
inline std::vector<std::uint32_t> decode_dense(std::string_view bytes, std::size_t count) {
  std::vector<std::uint32_t> numbers(count);
  const auto* at = reinterpret_cast<const std::uint8_t*>(bytes.data());
  const auto* const end = at + bytes.size();
  for (std::uint32_t& number : numbers) {
    std::uint32_t value = 0;
    while (at != end && *at < 0x80) value = ((value | *at++) + 1) << 7;
    if (at == end) throw MalformedBytes("a token stream ends inside a word");
    number = value + (*at++ & 0x7F);
  }
  if (at != end) throw MalformedBytes("a token stream goes on behind its last word");
  return numbers;
}

}  // namespace schema
