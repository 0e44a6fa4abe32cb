// What does a quotation ask for? Its words, what stands between them, and what its writer declares to be changed.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "bench/verification/archive_text.h"

namespace bench {

// What stands at [begin, end) of a text between two words, folded. `without_point` leaves out a point at its front:
// where the word before it is a abbreviation, that point may be the abbreviation's.
struct Gap {
  std::string folded;
  std::string without_point;
};
Gap gap_of(std::string_view text, std::size_t begin, std::size_t end);

// Whether `written` is an abbreviation that may have a point of its own: U.N., Mr.
bool may_be_dotted(std::string_view written);

// A word with brackets in it, as normal forms: what stands before them and behind them.
struct WordStub {
  std::string front;
  std::string back;
};

// Words side by side, with what stands before, between and behind them.
struct PatternPart {
  std::vector<std::uint32_t> words;
  std::map<std::size_t, WordStub> stubs;  // of those words that hold brackets, which here are taken away
  std::vector<bool> is_dotted;            // by word: may_be_dotted()
  std::vector<Gap> gaps;                  // between each word and the next one
  std::string lead;
  Gap trail;
};

struct QuotePattern {
  static constexpr std::size_t any_number = SIZE_MAX;
  static constexpr std::size_t most_bracketed = 10;  // words that one pair of brackets stands for

  std::string plain;                       // the quotation as "exact" compares it
  PatternPart literal;                     // all of it, marks of omission and brackets taken as they are
  bool declares = false;                   // an ellipsis or brackets
  std::vector<PatternPart> parts;          // what stands between ellipses and brackets; none without a word
  std::vector<std::size_t> most_between;   // between each part and the next one: so many words of the source at most
  std::vector<std::uint32_t> words;        // all but those in brackets
  std::vector<std::uint32_t> whole_words;  // those of them that hold no brackets
  bool is_unspaced = false;                // most are characters of a script without spaces
};

QuotePattern pattern_of(std::string_view quote, ArchiveText& archive);

}  // namespace bench
