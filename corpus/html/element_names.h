// What is each element of HTML for? Paragraphs begin and end at some, of some the contents are no prose.
#pragma once

#include <string_view>

namespace corpus {

// `name` is in small letters.
bool is_block_element(std::string_view name);    // begins and ends a paragraph
bool is_silent_element(std::string_view name);   // its contents are no prose: scripts, styles, titles
bool is_void_element(std::string_view name);     // has no contents: <br>, <img>
bool is_heading_element(std::string_view name);  // h1 … h6

}  // namespace corpus
