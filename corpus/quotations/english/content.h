// What does a cue govern? The words before or behind an English verb of saying.
#pragma once

#include <cstddef>
#include <vector>

#include "corpus/quotations/english/clause.h"

namespace corpus::english {

// A cue whose verb and subject are known.
struct Cue {
  std::size_t verb = 0;
  VerbGroup group;
  Span subject;  // before the verb, or behind it where inverted; empty: shared or not said
  bool inverted = false;
  std::uint32_t frames = 0;  // of what follows `behind`
  std::size_t behind = 0;    // the item behind the verb and its particle
};

// What a cue governs behind it.
struct Content {
  Span span;  // empty: nothing
  bool is_object = false;
  bool behind_colon = false;
};

// The content behind `cue`, to the sentence's end at most.
Content content_behind(const Sentence& sentence, const Cue& cue);

// Whether a cue ends with what follows: nothing but modifiers up to a point or the sentence's end. The item of that
// point, else 0.
std::size_t closing_point(const Sentence& sentence, const Cue& cue);

}  // namespace corpus::english
