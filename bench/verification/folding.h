// What do "exact" and "typographic" fold outside of words? Written apart from the verifier, to be held against it.
#pragma once

#include <string>
#include <string_view>

namespace bench {

// What "exact" compares: NFC, each run of white space one blank, none at the ends.
std::string plain(std::string_view text);

enum class Mark { none, quotation, dash, ellipsis };

// The kind of mark that `c` is; apostrophes are quotation marks here, since between words they look alike.
Mark mark_of(char32_t c);

// No width: soft hyphens, joiners, marks of direction.
bool is_invisible(char32_t c);

// What stands between two words (or before the first, or behind the last) as "typographic" compares it: kinds of
// quotation mark, dash and ellipsis alike, blanks around ellipses gone, a comma or full stop behind the closing marks
// that it touches, full-width forms plain, invisible characters gone.
struct GapPlace {
  // Blanks around dashes are gone, too, unless a word beside the gap is a number: -5 is not - 5.
  bool is_beside_digit = false;
  // All blanks are gone beside a character of a script that is written without them.
  bool is_beside_unspaced = false;
};
std::string folded_gap(std::string_view gap, GapPlace place);

}  // namespace bench
