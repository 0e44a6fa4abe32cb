// Did the verifier say what is true? A checked quotation against the scan's truth.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "bench/report/json.h"
#include "bench/verification/archive_text.h"
#include "bench/verification/quote_case.h"
#include "bench/verification/quote_pattern.h"
#include "bench/verification/truth.h"
#include "searcher/verify/verified.h"

namespace bench {

// Each `is_…` holds where there is nothing to judge, too.
struct Score {
  bool is_verdict_right = true;
  std::string failure;    // what the verifier threw, "" for nothing
  bool is_false = false;  // exact, typographic or marked, and truly something less

  // Judged where the verdict is right and says that the quotation stands somewhere.
  bool has_sources = false;
  bool is_source_right = true;   // the article it was drawn from is listed, if the scan finds it there;
                                 // else, and where it stands in over a hundred, one that the scan finds
  bool are_sources_true = true;  // every listed one is among those that the scan finds
  bool are_copies_right = true;  // as many articles as the scan finds, or more than 1,000

  // Judged where `altered` is right: the diff leads from the quote's words to the source's, by the fewest changes
  // (which are not counted where the quote declares some itself).
  bool has_diff = false;
  bool is_diff_right = true;

  // Judged in the classes that change a number or a negation, where that is all that was changed.
  bool has_named_change = false;
  bool is_change_named = true;

  bool is_right() const;
};

Score score_of(const QuoteCase& made, const QuotePattern& pattern, const Truth& truth,
               const searcher::VerifiedQuote& verified, ArchiveText& archive);

// What is true beside what was said, for people to look into.
Json error_row(const QuoteCase& made, const Truth& truth, const searcher::VerifiedQuote& verified, const Score& score,
               const ArchiveText& archive);

}  // namespace bench
