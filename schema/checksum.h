// Are these the bytes that were written? XXH3 of 64 bits.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace schema {

std::uint64_t checksum(std::string_view bytes);

// The checksum of a whole file. Throws IndexError (unreadable).
std::uint64_t checksum_of_file(const std::string& path);

// Sixteen lower-case hexadecimal digits.
std::string hex(std::uint64_t value);

}  // namespace schema
