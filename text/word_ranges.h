// Which stretches of a text are words? ICU's, corrected.
#pragma once

#include <string_view>
#include <vector>

#include "text/boundaries.h"
#include "text/range.h"

namespace text {

struct WordRange {
  Range bytes;    // not empty
  bool unspaced;  // a run of characters of a script that is written without spaces
};

// The words of `text`, in order, disjoint. `segments` are its word boundaries. What is corrected:
// - A colon, a semicolon, a low line and a narrow no-break space part words; so does a change between Thai (Lao, Khmer,
//   Burmese) and another script.
// - A point between letters parts words (summit.The), unless all are single letters: U.N. is one word with its last
// point.
// - Groups of digits are one number over a plain, no-break, thin or narrow space: 3 000.
// - A grave, acute or prime between letters is an apostrophe: Xi`an.
// - Letters on both sides of a zero-width space are one word.
// - Superscripts, subscripts and fractions belong to the word that they touch: m², H₂O, 2½.
std::vector<WordRange> word_ranges(std::string_view text, const std::vector<WordSegment>& segments);

}  // namespace text
