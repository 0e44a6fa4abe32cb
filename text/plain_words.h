// Where do words end in plain Western text? UAX #29's rules by hand, for the characters that most coverage is made of.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "text/boundaries.h"

namespace text {

// The word segments of text that holds nothing but ASCII, the letters of Latin-1 and the usual typographic marks
// (– — ‘ ’ “ ” …): those that ICU's root-locale word iterator finds, in a fraction of the time. None for other
// text: a single character can change what stands before it.
std::optional<std::vector<WordSegment>> plain_words(std::string_view utf8);

}  // namespace text
