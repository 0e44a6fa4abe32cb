// What do the writer and the reader of a file of words agree on? (schema/words.h has the grammar.)
#pragma once

#include <cstdint>
#include <string_view>

namespace schema {

inline constexpr std::string_view words_magic{"PQWORDS\0", 8};
inline constexpr std::uint64_t words_version = 1;

}  // namespace schema
