// What is true of a quotation? A scan of all stored text by the design's definitions, simple rather than fast.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "bench/verification/archive_text.h"
#include "bench/verification/quote_pattern.h"
#include "searcher/verify/verified.h"

namespace bench {

// Each decision that the definitions leave open:
// - Words alike, with other marks between them than "typographic" folds, are `altered` from five words on (of unspaced
//   scripts from eight characters on), else not found.
// - A comma or full stop at the quote's end, or before one of its ellipses or brackets, may lack in the source.
// - Brackets stand for ten words of the source at most, an ellipsis for any number in its region; at the quote's ends
//   both are free. Brackets inside a word stand for any letters of the
//   source's word, whose others are those outside of them: [T]he, work[ed].
// - Blanks around a dash count where a word beside it is a number; blanks beside characters of unspaced scripts do not.
// - The points of titles (Mr.) are points of abbreviations.
// - A quotation is of an unspaced script where most of its words are.
// - A mark that a paragraph opens with anew may be quoted, or not.
// - `altered` counts the words outside of brackets.
struct Truth {
  searcher::Verdict verdict = searcher::Verdict::not_found;
  std::vector<std::uint32_t> articles;  // that have it: numbers in ArchiveText, ascending; of `altered` those with the
                                        // fewest changed words
  std::size_t changed_words = 0;        // of `altered`: replaced, left out or put in
};

// Safe from several threads, one object each.
class TruthScan {
 public:
  explicit TruthScan(const ArchiveText& archive);
  Truth of(const QuotePattern& pattern);

 private:
  std::vector<std::uint32_t> articles_with_all(const std::vector<std::uint32_t>& words) const;
  Truth altered(const QuotePattern& pattern);
  std::optional<std::size_t> changes_in(const std::vector<std::uint32_t>& words, const std::vector<bool>& is_rare,
                                        const Region& region);

  const ArchiveText& archive_;
  std::vector<std::uint16_t> found_, found_rare_;  // by article
  std::vector<std::int32_t> wanted_;               // by word: how often the quote still has it
  std::vector<bool> is_rare_word_;                 // by word, of those wanted
};

// How one region has it: exact, typographic, marked, or not found.
searcher::Verdict verdict_in(const QuotePattern& pattern, const Region& region, const ArchiveText& archive);

}  // namespace bench
