// What did the writer of a quotation declare to have changed? An ellipsis, words in brackets.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace searcher {

// A word of which the writer changed a part: its other letters begin and end the source's word.
struct ChangedWord {
  std::size_t at = 0;  // where it begins in the part's text, which has it without brackets
  std::string begin;
  std::string end;  // one of them may be ""
};

struct QuotePart {
  enum class Before {
    nothing,   // the quotation begins
    ellipsis,  // words are left out
    brackets,  // words were put in, or stand for others
  };
  Before before = Before::nothing;
  std::string
      text;  // taken from the source as it stands, but for its changed words; "" only at an end of the quotation
  std::vector<ChangedWord> changed_words;  // ascending
  bool has_respelled_letter = false;       // [T]he
};

// The parts of a quotation between its ellipses (…, ..., . . ., also inside brackets) and its [words in brackets]. A
// bracket of one letter that begins a word, [T]he, is that letter; other brackets at a word, work[ed], [re]opened, make
// it a changed word. At a word they hold letters alone, else they are text. Brackets that hold more than
// `max_bracket_bytes` or do not close are text. One part, when nothing was declared. Linear in the text.
std::vector<QuotePart> parts_of_quote(std::string_view text);

inline constexpr std::size_t max_bracket_bytes = 200;

}  // namespace searcher
