// Where does a wire story say that it ends?
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "text/range.h"

namespace corpus {

// The last end mark in text[from:] (■ □ ### -30- (End) Enditem （完） …) that is followed by nothing, by a line end,
// or, somewhere later, by the credit of a caption: the last credit of the text begins at `last_credit` (npos: it has
// none).
std::optional<text::Range> find_end_mark(std::string_view text, std::size_t from, std::size_t last_credit);

}  // namespace corpus
