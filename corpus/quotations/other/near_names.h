// Whose are marked words in a language without tables? The nearest name's.
#pragma once

#include <string_view>
#include <vector>

#include "corpus/quotations/attribution.h"
#include "corpus/quotations/items.h"

namespace corpus {

const Lexicon& empty_lexicon();

namespace other {

void join_names(std::string_view text, std::vector<Item>& items);  // changes nothing

// An attribution for each marked stretch that a colon behind a name opens, or that a comma or a dash, a few small
// words and a name follow; no cue is known. Linear in the items.
std::vector<Attribution> attributions(std::string_view text, const std::vector<Item>& items);

}  // namespace other
}  // namespace corpus
