// Which articles can hold these words? Read from the postings of the rarest of them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/index/snapshot.h"

namespace searcher {

// A word of the quotation, as one segment knows it.
struct SegmentWord {
  std::vector<std::uint32_t> numbers;  // in the token stream; more than one where languages share it
  std::vector<std::string> terms;      // an article with the word has one of them
  std::uint64_t postings = 0;          // of all its terms
  std::uint32_t times = 1;             // how often it stands in the quotation
  bool is_common = false;              // one of the segment's commonest words

  bool is_known() const { return !numbers.empty(); }
};

// The word with this normal form. So many of a segment's words count as common: DESIGN: 300.
inline constexpr std::uint32_t common_words = 300;
SegmentWord look_up(std::string_view normal, const Segment& segment);

// Two characters of an unspaced script that stand side by side, as a word of its own without numbers.
SegmentWord look_up_pair(std::string_view first, std::string_view second, const Segment& segment);

// Articles that have all of `words`, ascending, or more: only the rarest are asked for.
std::vector<std::uint32_t> articles_with_all(std::vector<SegmentWord> words, const Segment& segment);

// Articles in which at least `least` of the words can stand, each counted as often as it stands in the quotation, the
// likeliest first; at most `limit`.
std::vector<std::uint32_t> articles_with_most(std::vector<SegmentWord> words, std::uint32_t least,
                                              const Segment& segment, std::size_t limit);

}  // namespace searcher
