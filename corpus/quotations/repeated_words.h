// Whose are marked words without a cue, when the article quotes them elsewhere with one? Headlines and scare quotes
// repeat what somebody says in the text.
#pragma once

#include <string_view>
#include <vector>

#include "corpus/quotations/quotations.h"

namespace corpus {

// Gives the marked words that no cue governs the speakers of a quotation with a cue that has the same words.
void share_repeated(std::string_view text, std::vector<Quotation>& quotations);

}  // namespace corpus
