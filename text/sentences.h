// Where do sentences begin and end?
#pragma once

#include <string_view>
#include <vector>

#include "text/range.h"

namespace text {

// The sentences of one section of text (a headline, a paragraph or a caption): ICU's, joined again where the point
// belongs to an abbreviation of `language` (titles, ranks, months, initials). Ranges ascend, are disjoint, are
// trimmed of white space at both ends and together hold every byte that is not white space; none is empty. A bound
// never falls inside a word. An unknown or empty language uses the rules that all languages share. Linear in the input.
std::vector<Range> sentences(std::string_view section, std::string_view language);

}  // namespace text
