// Which words does a misspelt word stand for? Those of a vocabulary that are within a few edits of it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "schema/words.h"

namespace searcher {

inline constexpr std::uint32_t max_edits = 2;

// The most edits that a misspelt word may have: one up to seven letters, two above.
std::uint32_t allowed_edits(std::string_view normal);

struct NearWord {
  std::uint32_t index = 0;  // into the vocabulary
  std::uint32_t edits = 0;

  bool operator==(const NearWord&) const = default;
};

// The words that become `normal` by at most allowed_edits(normal) insertions, deletions, replacements and swaps of
// neighbouring letters (optimal string alignment), ascending by index. Letters are code points.
//
// The sorted words are walked as a tree of letters, as K. Schulz and S. Mihov ("Fast string correction with Levenshtein
// automata", 2002) do: from a word that strays too far, the next one looked at is the first that need not. So the time
// goes by how many prefixes are within reach, and hardly by the size of the vocabulary.
std::vector<NearWord> near_words(std::string_view normal, const schema::Words& words);

std::u32string code_points(std::string_view utf8);

}  // namespace searcher
