// What did the writer of a quotation declare to have changed? An ellipsis, words in brackets.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace searcher {

struct QuotePart {
  enum class Before {
    nothing,   // the quotation begins
    ellipsis,  // words are left out
    brackets,  // words were put in, or stand for others
  };
  Before before = Before::nothing;
  std::string text;                   // taken from the source as it stands; "" only at an end of the quotation
  bool has_respelled_letter = false;  // [T]he
};

// The parts of a quotation between its ellipses (…, ..., . . ., also inside brackets) and its [words in brackets]. A
// bracket of one letter that begins a word, [T]he, is that letter. Other brackets at a word, work[ed], are text: the
// letters outside of them would stand for any word. So are brackets that hold more than `max_bracket_bytes` or do not
// close. One part, when nothing was declared. Linear in the text.
std::vector<QuotePart> parts_of_quote(std::string_view text);

inline constexpr std::size_t max_bracket_bytes = 200;

}  // namespace searcher
