// How is a segment's file of words made? From counted words, or from the files of several segments.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "schema/words.h"
#include "text/analyzer.h"

namespace schema {

// Gives each of `counted` its number, and writes the file. Words that are counted 0 times are left out and have no
// number (UINT32_MAX). The numbers come in the order of `counted`. Throws IndexError (unwritable).
std::vector<std::uint32_t> write_words(const std::string& path,
                                       const std::vector<std::pair<text::Word, std::uint64_t>>& counted);

// Writes the words of all inputs, their counts summed up. Gives, for each input, the new number of each of its numbers.
// Takes some 60 bytes of memory a distinct word. Throws IndexError: unwritable, damaged.
std::vector<std::vector<std::uint32_t>> merge_words(const std::string& path, const std::vector<const Words*>& inputs);

}  // namespace schema
