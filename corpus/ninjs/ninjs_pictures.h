// Which pictures go with an item of ninjs, and what do their captions say?
#pragma once

#include <nlohmann/json.hpp>

#include "corpus/story.h"

namespace corpus {

// Adds the captions of `associations` (an object in version 1, an array since version 2), in their order, and of the
// associations inside of these. Other stories that are associated are not pictures.
void add_ninjs_pictures(const nlohmann::json& item, Story& story);

// The caption of an item that is a picture, a graphic or a video itself; its text is empty when it has none.
Caption caption_of_ninjs(const nlohmann::json& picture, Story& story);

bool is_ninjs_picture(const nlohmann::json& item);

}  // namespace corpus
