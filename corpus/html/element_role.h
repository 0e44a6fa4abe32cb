// What does the markup of an element say of the words in it? Captions, credits, bylines, and what is no part of a
// story.
#pragma once

#include <cstdint>
#include <string_view>

#include "corpus/html/attributes.h"

namespace corpus {

enum class ElementRole : std::uint8_t {
  words,     // of the story, as far as the markup tells
  caption,   // <figcaption>, class="wp-caption-text"
  credit,    // class="photo-credit"; counts only inside of a figure or a caption
  byline,    // rel="author", class="byline"
  date,      // class="date"
  left_out,  // <nav>, <aside>, <footer>, class="comments": not of the story
};

// Told by the element's name, role, rel and itemprop, then by its classes and id: of each the first word counts
// ("comments-list" is of comments, "has-comments" is not), of names as in block__element the part behind __.
ElementRole role_of(std::string_view name, const Attributes& attributes);

}  // namespace corpus
