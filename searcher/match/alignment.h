// How do two runs of words lie along each other?
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace searcher {

// The stretch of `size` places that best holds `wanted` words in order: a local alignment in which a word that stands
// scores 1, one that is missing or stands between costs a quarter. `same(i, j)` tells whether the i-th wanted word
// stands at place j. For each wanted word, the place where it stands, if it does; empty when none does. Source: Smith,
// Waterman, "Identification of Common Molecular Subsequences", 1981. Time and space: wanted · size.
struct Alignment {
  double score = 0;
  std::vector<std::optional<std::uint32_t>> places;  // by wanted word, ascending where they are known
};
Alignment align(std::uint32_t wanted, std::uint32_t size,
                const std::function<bool(std::uint32_t, std::uint32_t)>& same);

}  // namespace searcher
