// Where do words stand in order, or close to each other?
#pragma once

#include <cstdint>
#include <vector>

#include "searcher/match/matcher.h"
#include "searcher/match/word_set.h"

namespace searcher {

// Appends every place in `stretch` where the patterns stand in order with at most `slop` further words between, each
// the shortest from its first word on; of two that overlap, the shorter one.
void find_sequence(const std::vector<std::uint32_t>& words, Span stretch, const std::vector<WordSet>& patterns,
                   std::uint32_t slop, std::uint32_t leaf, std::vector<Occurrence>& found);

// Occurrences of both lists that stand, in any order and without overlap, so close that the second is at most the
// `distance`th word from the first (1: side by side). Each is paired with its nearest neighbour on either side.
std::vector<Occurrence> pairs_within(const std::vector<Occurrence>& a, const std::vector<Occurrence>& b,
                                     std::uint32_t distance);

// One occurrence that spans all of them.
Occurrence united(const std::vector<Occurrence>& occurrences);

}  // namespace searcher
