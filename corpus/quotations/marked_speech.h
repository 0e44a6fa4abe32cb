// Are marked words that no cue governs speech? A whole sentence is; a name, a title, a scare quote is not.
#pragma once

#include <string_view>

#include "corpus/quotations/quotations.h"

namespace corpus {

// Judges `words`, what stands between marks in a section of the kind.
bool is_marked_speech(std::string_view words, StorySectionKind kind);

}  // namespace corpus
