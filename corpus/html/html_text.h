// What does a piece of HTML say that should be one line of words? A title, a name, a credit.
#pragma once

#include <string>
#include <string_view>

namespace corpus {

// `text` with its character references as the characters that they stand for.
std::string decode_entities(std::string_view text);

// `html` without its tags, its character references decoded; what stands in scripts and styles is left out. A < that
// begins no tag stays.
std::string words_of_html(std::string_view html);

// Whether `text` holds a tag or a character reference of HTML.
bool holds_html(std::string_view text);

}  // namespace corpus
