// In which format is a draft? Told by its bytes, then by its name.
#pragma once

#include <string_view>

#include "corpus/drafts/draft.h"

namespace corpus {

// Throws DraftError, which names what it is, for what is no draft that can be read. UTF-16 and UTF-32 are not looked
// into: give what they say in UTF-8.
DraftFormat draft_format(std::string_view bytes, std::string_view name);

}  // namespace corpus
