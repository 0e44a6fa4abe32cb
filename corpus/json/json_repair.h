// Can this line be given to a JSON parser? What a strict parser would refuse and a reader can mend.
#pragma once

#include <string>
#include <string_view>

#include "corpus/clean_text.h"

namespace corpus {

// `line` as valid UTF-8, with spaces for raw control characters and U+FFFD for escaped halves of surrogate pairs.
// Nothing is decoded again here: that happens once, to the strings themselves.
std::string repair_json(std::string_view line, Repairs& repairs);

}  // namespace corpus
