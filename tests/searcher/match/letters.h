// Words as letters, so that a test can write a text and a query as strings.
#pragma once

#include <string_view>
#include <vector>

#include "searcher/match/word_set.h"

namespace searcher {

// The text "abc" as word numbers.
inline std::vector<std::uint32_t> words_of(std::string_view letters) { return {letters.begin(), letters.end()}; }

// A pattern for each letter: that word; `?`: any word.
inline std::vector<WordSet> patterns_of(std::string_view letters) {
  std::vector<WordSet> patterns;
  for (const char letter : letters)
    patterns.push_back(letter == '?' ? WordSet::every_word() : WordSet({static_cast<std::uint32_t>(letter)}, 128));
  return patterns;
}

}  // namespace searcher
