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

// Groups of one occurrence of each list, in any order and none over another, so close that the last begins at most as
// the `distance`th word behind the end of the first (1: side by side). Whatever is the first or the last of a group is
// in it with its nearest neighbours. Ascending, of each span one.
std::vector<Occurrence> groups_within(const std::vector<std::vector<Occurrence>>& lists, std::uint32_t distance);

// One occurrence that spans all of them.
Occurrence united(const std::vector<Occurrence>& occurrences);

}  // namespace searcher
