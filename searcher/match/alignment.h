// How do two runs of words lie along each other?
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace searcher {

inline constexpr std::uint32_t max_aligned_words = 64;

// A place where wanted words stand: bit i for the i-th one.
struct Standing {
  std::uint32_t place = 0;
  std::uint64_t words = 0;
};

// The stretch of a text that best holds `wanted` words (max_aligned_words at most) in order: a local alignment in which
// a word that stands scores 1, one that is missing or stands between costs a quarter. `standing` are the places, all of
// them, ascending. For each wanted word, the place where it stands, if it does; empty when none does. Source: Smith,
// Waterman, "Identification of Common Molecular Subsequences", 1981; between two places where something stands the
// scores only fall, so that the others need no look. Time and space: wanted · standing.
struct Alignment {
  double score = 0;
  std::vector<std::optional<std::uint32_t>> places;  // by wanted word, ascending where they are known
};
Alignment align(std::uint32_t wanted, const std::vector<Standing>& standing);

}  // namespace searcher
