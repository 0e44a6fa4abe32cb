// Who has the floor? The turns of a transcript ("Name: ..."), and the paragraphs of a speech.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "corpus/quotations/quotations.h"
#include "text/range.h"

namespace corpus {

// A paragraph that belongs to a turn.
struct Turn {
  std::size_t section = 0;  // its number in StoryText::sections
  text::Range speaker;      // of the label, in the story's text; the same for each paragraph of a turn
  text::Range words;        // the paragraph without the label; not empty
};

// The label that opens `section` ("President of Ruritania Rudolf Elphberg:"), without its colon and what stands in
// brackets; nothing when there is none.
struct TurnLabel {
  text::Range speaker;
  std::uint32_t behind = 0;  // where the words begin
  bool has_office = false;
};
std::optional<TurnLabel> turn_label(std::string_view text, const StorySection& section);

// The paragraphs of turns, ascending; empty when the story is no transcript. A turn goes on to the next one, or to a
// paragraph of asterisks, dashes or a note in brackets.
std::vector<Turn> turns(const StoryText& story);

}  // namespace corpus
