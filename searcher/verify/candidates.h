// Which articles can hold these words? Read from the postings of the rarest of them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/index/snapshot.h"
#include "searcher/verify/word_run.h"

namespace searcher {

// A word of the quotation, as one segment knows it.
struct SegmentWord {
  std::vector<std::uint32_t> numbers;  // in the token stream; more than one where languages share it
  std::vector<std::string> terms;      // an article with the word has one of them
  std::uint64_t postings = 0;          // of all its terms
  std::uint32_t times = 1;             // how often it stands in the quotation
  bool is_common = false;              // one of the index's commonest words

  bool is_known() const { return !numbers.empty(); }
};

// The word with this normal form.
SegmentWord look_up(std::string_view normal, const Segment& segment, const CommonWords& common);

// Each distinct word of a run, in the order in which they first stand.
std::vector<SegmentWord> look_up_all(const WordRun& run, const Segment& segment, const CommonWords& common);

// Two characters of an unspaced script that stand side by side, as a word of its own without numbers.
SegmentWord look_up_pair(std::string_view first, std::string_view second, const Segment& segment);

// Articles that have all of `words`, ascending, or more: only the rarest are asked for.
std::vector<std::uint32_t> articles_with_all(std::vector<SegmentWord> words, const Segment& segment);

// The words of a quotation as one segment knows them: the same words at the same places for each segment.
struct WordsInSegment {
  const Segment* segment;
  std::vector<SegmentWord> words;
};

// The places of the words, the rarest of all segments together first.
std::vector<std::size_t> by_rarity(const std::vector<WordsInSegment>& segments);

// An article that can hold most of a quotation.
struct Likely {
  std::uint32_t article = 0;
  std::uint32_t missing = 0;  // so many of its words at least cannot stand there
  std::size_t segment = 0;    // which of those that were asked
};

// Articles in which all but `may_miss` of the words can stand, and of those that are not common all but
// `telling_may_miss`, each counted as often as it stands in the quotation; the likeliest first, at most `limit`, none
// that is deleted. As many words are asked for as pay: reading postings against looking into articles.
std::vector<Likely> articles_with_most(const std::vector<WordsInSegment>& segments, std::uint32_t may_miss,
                                       std::uint32_t telling_may_miss, std::size_t limit);

}  // namespace searcher
