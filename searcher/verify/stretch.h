// Where does an article come closest to a quotation, and how do the words lie along each other?
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "searcher/match/article_layout.h"

namespace searcher {

// A longer quotation is never altered: comparing takes time with the square of it.
inline constexpr std::size_t max_compared_words = 2'000;

// Words are numbers that the quotation and the source share: equal where the words are, counted from 1.
// 0 is any word of the source that the quotation has not.
struct WordAt {
  std::uint32_t word = 0;  // not 0
  std::uint32_t position = 0;
};

// What counts as the quotation, altered.
struct Likeness {
  std::uint32_t least = 0;    // so many of its words stand in order
  std::uint32_t longest = 0;  // in a stretch of at most so many positions
};

struct Stretch {
  Span positions;                                    // from the first word of the quotation that stands to the last
  std::vector<std::optional<std::uint32_t>> places;  // for each word of the quotation: where it stands, if it does
  std::uint32_t changed = 0;                         // words that differ: of each difference its longer side
};

// The stretches of one region that are likest: with the most words of `quote` in order, of these the ones with the
// fewest changes, the shortest. `words` are those of the region that the quotation has, ascending; only stretches that
// `is_enough` are taken. Source of the measure: a longest common subsequence, by bit-parallelism (Hyyrö, "Bit-parallel
// LCS-length computation revisited", 2004). Time: words · quote/64 for each position that can begin one.
std::optional<Stretch> likest_stretch(const std::vector<std::uint32_t>& quote, const std::vector<WordAt>& words,
                                      const Likeness& likeness, const std::function<bool(const Stretch&)>& is_enough);

}  // namespace searcher
