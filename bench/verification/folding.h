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
// quotation mark, dash and ellipsis alike, blanks around dashes and ellipses gone, a comma or full stop behind the
// closing marks that it touches, invisible characters gone. A dash right before a digit that does not follow a word
// (`is_first`: nothing stands before the gap) is a minus sign, which stays apart from dashes: it is part of a value.
struct GapPlace {
  bool is_first = false;
  bool is_before_digit = false;
};
std::string folded_gap(std::string_view gap, GapPlace place);

}  // namespace bench
