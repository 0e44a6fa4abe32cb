// Which words of a segment does a pattern stand for?
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "schema/words.h"
#include "searcher/query/ast.h"

namespace searcher {

// Word numbers of one segment's token stream.
class WordSet {
 public:
  static WordSet every_word();
  // `numbers` in any order; `vocabulary_size` is above each of them.
  WordSet(std::vector<std::uint32_t> numbers, std::uint32_t vocabulary_size);

  bool contains(std::uint32_t number) const {
    if (bits_.empty()) {
      for (const std::uint32_t n : numbers_)
        if (n == number) return true;
      return every_;
    }
    return (bits_[number / 64] >> (number % 64) & 1) != 0;
  }
  bool is_every_word() const { return every_; }
  const std::vector<std::uint32_t>& numbers() const { return numbers_; }  // of every_word(), none
  bool empty() const { return !every_ && numbers_.empty(); }

 private:
  WordSet() = default;
  bool every_ = false;
  std::vector<std::uint32_t> numbers_;
  std::vector<std::uint64_t> bits_;  // only for a large set
};

// Indexes into `words` of what `pattern` stands for, ascending. `languages` are those a word may be stemmed in. Not
// for Pattern::Kind::any.
std::vector<std::uint32_t> expand(const Pattern& pattern, const schema::Words& words,
                                  const std::vector<std::string>& languages);

}  // namespace searcher
