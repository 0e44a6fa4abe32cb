// Which words of an English text are put in someone's mouth, and by which cue?
#pragma once

#include <string_view>
#include <vector>

#include "corpus/quotations/attribution.h"
#include "corpus/quotations/items.h"

namespace corpus::english {

// Takes out the ends of sentences between marked words and their cue: "Why?" she asked.
void join_cues(std::string_view text, std::vector<Item>& items);

// The attributions of a section's items, ascending by their cues. Linear in the items.
std::vector<Attribution> attributions(std::string_view text, const std::vector<Item>& items);

}  // namespace corpus::english
