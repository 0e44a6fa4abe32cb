// Which words stand between quotation marks? The marks of all languages, nested, and marks left open.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "text/range.h"

namespace corpus {

// A stretch between marks.
struct Marked {
  text::Range outer;    // with its marks
  text::Range inner;    // without them, and without the white space at its ends
  std::uint32_t depth;  // 0 when no other marked stretch holds it
  bool closed;          // false where the closing mark is missing and the section's end ends it
};

// The marked stretches of `region` of `text`, ascending by their first byte; any two are disjoint or one holds the
// other. An apostrophe, a prime and a mark of inches are none. A single mark without its partner is none; a double mark
// that is never closed reaches to the end of the region, or to the next opening mark of its kind. Linear in the region.
std::vector<Marked> marked_stretches(std::string_view text, text::Range region);

}  // namespace corpus
