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
// - A colon, a semicolon, a low line, an at sign and a narrow no-break space part words; so does a change between an
//   unspaced script and another.
// - A point between letters parts words (summit.The), but single letters with points are one word with its last point:
//   U.N. is, also in U.N.summit.
// - Groups of digits are one number over plain, no-break, thin or narrow spaces: 3 000. None begins with 0.
// - A grave, acute or prime between letters is an apostrophe: Xi`an.
// - Letters on both sides of a zero-width space are one word.
// - Superscripts, subscripts and fractions belong to the word that they touch: m², H₂O, 2½.
std::vector<WordRange> word_ranges(std::string_view text, const std::vector<WordSegment>& segments);

}  // namespace text
