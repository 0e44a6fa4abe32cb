// Which quotations make a section's attributions and marks together?
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "corpus/quotations/attribution.h"
#include "corpus/quotations/items.h"
#include "corpus/quotations/marks.h"
#include "corpus/quotations/quotations.h"

namespace corpus {

// What a section hands on to the next one.
struct Carried {
  std::vector<text::Range> speakers;  // of the latest marked speech
  text::Range cue;
  bool is_open = false;  // its last mark was not closed, so that the next section may go on
  bool awaits = false;   // it ended in a cue and a colon
};

// A section as it was read.
struct ReadSection {
  std::string_view text;  // the whole story's
  const StorySection& section;
  const std::vector<Marked>& marked;
  const std::vector<Item>& items;
  const std::vector<Attribution>& attributions;
  bool (*is_title)(std::string_view text, const std::vector<Item>& items, std::size_t at);  // or null
};

// The quotations of a section, without the names of their speakers; `carried` comes from the section before, and is
// changed into what the next one needs.
std::vector<Quotation> assemble(const ReadSection& read, Carried& carried);

}  // namespace corpus
