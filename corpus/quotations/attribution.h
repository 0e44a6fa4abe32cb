// How does a language hand what it read to those who do not know the language? Who says what, in items.
#pragma once

#include <cstddef>
#include <vector>

#include "corpus/quotations/lexicon.h"

namespace corpus {

// Items [begin, end).
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;

  bool empty() const { return begin >= end; }
  std::size_t size() const { return empty() ? 0 : end - begin; }
  bool holds(std::size_t item) const { return begin <= item && item < end; }
};

// A cue with what it governs.
struct Attribution {
  Span cue;
  Span speaker;                // empty: not said here
  Span antecedent;             // whom a relative pronoun or a shared verb takes its subject from; empty: none
  std::vector<Span> contents;  // ascending, disjoint
  VerbSort sort = VerbSort::speech;
  float confidence = 0;
  bool awaits = false;     // ends in a colon: what is said stands in the next paragraph
  bool is_main = true;     // a finite verb of saying, not one that hangs on another
  bool is_guess = false;   // no cue: marked words, and the subject of their sentence
  bool is_object = false;  // the content is a thing (criticised the plan), not a clause
};

}  // namespace corpus
