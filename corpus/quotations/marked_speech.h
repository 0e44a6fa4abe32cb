// Are marked words speech? A sentence is; a name, a title, a scare quote is not.
#pragma once

#include <string_view>

namespace corpus {

// Whether `words`, what stands between marks, are speech though no cue governs them.
bool is_marked_speech(std::string_view words);

// Whether `words` are the name of a thing or the title of a work: a few words, most of them with capitals.
bool is_marked_name(std::string_view words);

}  // namespace corpus
