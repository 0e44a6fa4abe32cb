// What does one item of ninjs say, whichever version it is in?
#pragma once

#include <nlohmann/json.hpp>
#include <span>
#include <string>
#include <string_view>

#include "corpus/story.h"

namespace corpus {

// The properties of an item that are read; others are not kept.
std::span<const std::string_view> ninjs_keys();

// Whether these are properties of ninjs, which needs a uri and knows no id.
bool is_ninjs(const nlohmann::json& item);

// The publishing status: "usable", "canceled"; "" when it states none.
std::string status_of_ninjs(const nlohmann::json& item);

Story read_ninjs_item(const nlohmann::json& item);

}  // namespace corpus
