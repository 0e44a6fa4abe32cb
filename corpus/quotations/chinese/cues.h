// Which words of a Chinese text are put in someone's mouth, and by which cue?
#pragma once

#include <string_view>
#include <vector>

#include "corpus/quotations/attribution.h"
#include "corpus/quotations/items.h"

namespace corpus {

const Lexicon& chinese_lexicon();

namespace chinese {

// Parts runs of characters at the words of the lexicon, the longest first. What stands between them keeps together; it
// counts as a name (Item::capital) behind an office or before a verb.
void part_runs(std::string_view text, std::vector<Item>& items);

// The attributions of a section's parted items, ascending by their cues. Linear in the items.
std::vector<Attribution> attributions(std::string_view text, const std::vector<Item>& items);

}  // namespace chinese
}  // namespace corpus
