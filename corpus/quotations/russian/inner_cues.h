// Does a cue stand inside of quotation marks? "Мы копали сами, - говорит он, - хотя и нельзя".
#pragma once

#include <string_view>
#include <vector>

#include "corpus/quotations/marks.h"

namespace corpus::russian {

// Parts each stretch that a cue between dashes interrupts into those before and behind the cue. Linear in the text.
void part_marked(std::string_view text, std::vector<Marked>& marked);

}  // namespace corpus::russian
