// Which words of a Russian text are put in someone's mouth, and by which cue?
#pragma once

#include <string_view>
#include <vector>

#include "corpus/quotations/attribution.h"
#include "corpus/quotations/items.h"

namespace corpus::russian {

// Takes out the ends of sentences between marked words and their cue: «Почему?» - спросил он.
void join_cues(std::string_view text, std::vector<Item>& items);

// The attributions of a section's items, ascending by sentences. Linear in the items.
std::vector<Attribution> attributions(std::string_view text, const std::vector<Item>& items);

}  // namespace corpus::russian
