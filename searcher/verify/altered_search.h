// Where does a quotation stand in one segment with words changed?
#pragma once

#include <cstdint>
#include <vector>

#include "searcher/index/snapshot.h"
#include "searcher/match/sequence_search.h"
#include "searcher/verify/candidates.h"
#include "searcher/verify/quote_search.h"
#include "searcher/verify/stretch.h"

namespace searcher {

// Reads an article's words only around the rarest words of the quotation: where it is altered in at most k words, one
// of any k + 1 of them stands. `quote` and `snapshot` outlive this object. Not safe from several threads.
class AlteredSearch {
 public:
  AlteredSearch(const ReadQuote& quote, const Snapshot& snapshot);

  // Of each article that has one the likest stretch, as long as fewer changes are not found elsewhere. Empty for a
  // quotation that is too short or too long to be altered. Throws schema::IndexError (damaged).
  std::vector<Standing> find() const;

  // The same, but only the likeliest articles, with few changes: of a quotation that stands elsewhere as it is.
  std::vector<Standing> find_near_copies() const;

 private:
  std::vector<SequenceSearch> rarest(const WordsInSegment& in, std::uint32_t missing) const;
  std::vector<Standing> find(std::uint32_t may_miss, std::size_t articles, bool only_closest) const;
  std::optional<Stretch> closest_in(const Likely& article, const std::vector<SequenceSearch>& rarest,
                                    const Likeness& likeness) const;
  bool is_enough(const Stretch& stretch) const;

  const ReadQuote& quote_;
  Likeness likeness_;
  std::vector<WordsInSegment> segments_;               // distinct words
  std::vector<std::vector<std::uint16_t>> number_of_;  // by segment and word of the segment; 0 for others
  std::vector<std::size_t> by_rarity_;
  std::vector<std::uint32_t> wanted_;  // the quotation by the numbers of its distinct words, from 1
  std::vector<bool> is_common_;        // by distinct word
  std::uint32_t telling_ = 0;          // words of the quotation that are not common
};

}  // namespace searcher
