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

// The number that begins at `at`, which moves behind it. `bytes` end with the end of a number.
inline std::uint32_t next_dense(std::string_view bytes, std::size_t& at) {
  std::uint32_t value = 0;
  std::uint8_t byte = static_cast<std::uint8_t>(bytes[at++]);
  for (; byte < 0x80; byte = static_cast<std::uint8_t>(bytes[at++])) value = ((value | byte) + 1) << 7;
  return value + (byte & 0x7F);
}

// Where the number begins that ends at `end`, which is not 0.
inline std::size_t begin_of_dense(std::string_view bytes, std::size_t end) {
  std::size_t begin = end - 1;
  while (begin > 0 && static_cast<std::uint8_t>(bytes[begin - 1]) < 0x80) --begin;
  return begin;
}

// Every number of a stream; throws MalformedBytes when they are not as many, or the last one does not end.
inline std::vector<std::uint32_t> decode_dense(std::string_view bytes, std::size_t count) {
  if (!bytes.empty() && static_cast<std::uint8_t>(bytes.back()) < 0x80)
    throw MalformedBytes("a token stream ends inside a word");
  std::vector<std::uint32_t> numbers(count);
  std::size_t at = 0;
  for (std::uint32_t& number : numbers) {
    if (at == bytes.size()) throw MalformedBytes("a token stream ends before its last word");
    number = next_dense(bytes, at);
  }
  if (at != bytes.size()) throw MalformedBytes("a token stream goes on behind its last word");
  return numbers;
}

}  // namespace schema
