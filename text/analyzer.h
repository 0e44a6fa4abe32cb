// How are words read? The one function under both programs: text in a language → tokens.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "text/range.h"

namespace text {

// A distinct word of a vocabulary.
struct Word {
  std::string normal;     // normal_form() of what was written; never empty
  std::string stem;       // its stem, folded; `normal` where the language has no stemmer for the word's script
  std::string language;   // the language whose stem it is, "" for none
  bool unspaced = false;  // one character of a script that is written without spaces

  bool operator==(const Word&) const = default;
};

// A word where it stands. Its position is its index among the tokens.
struct Token {
  std::uint32_t word;  // number in the analyzer's vocabulary
  Range bytes;         // in the text that was analysed
};

// A dictionary word of an unspaced script, which lies over `length` tokens of one character each.
struct Compound {
  std::uint32_t word;
  std::uint32_t first;
  std::uint32_t length;
};

struct Analysis {
  std::vector<Token> tokens;        // in text order, disjoint, each on grapheme boundaries
  std::vector<Compound> compounds;  // in text order, disjoint
};

// Reads words and keeps the vocabulary that it met: word numbers count up from 0 in order of first appearance.
//
// Tokens are the words of word_ranges.h that have a normal form; in unspaced scripts each grapheme cluster is a token.
//
// Analysing a text sentence by sentence gives the same tokens as analysing it whole. Not safe from several threads: one
// object a thread.
class Analyzer {
 public:
  Analyzer();
  ~Analyzer();
  Analyzer(Analyzer&&) noexcept;
  Analyzer& operator=(Analyzer&&) noexcept;

  // `text` is valid UTF-8 of less than 2 GiB; `language` an ISO 639-1 code or "".
  Analysis analyze(std::string_view text, std::string_view language);

  std::size_t vocabulary_size() const;
  const Word& word(std::uint32_t number) const;  // the reference holds until the next analyze()

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// The byte ranges of the tokens that analysing `text` gives, without their words.
std::vector<Range> token_ranges(std::string_view text);

// What one written word can be in an index of `languages`: its whole form and, for each language whose stemmer fits its
// script, the stem there. The whole form comes first.
std::vector<Word> variants(std::string_view written, const std::vector<std::string>& languages);

// Whether `written` is one character of a script that is written without spaces, as a token of its own.
bool is_unspaced_character(std::string_view written);

// The versions of the libraries that decide what is a word and a stem, for people to read.
std::string analyzer_version();

}  // namespace text
