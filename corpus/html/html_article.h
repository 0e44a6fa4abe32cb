// What does a page of a news site say? One article, as its linked data, its head and its markup tell it.
#pragma once

#include <string>
#include <string_view>

#include "corpus/reader.h"

namespace corpus {

// Hands out the article of one page. `html` is text as converted_to_utf8() leaves it. Fields come from the schema.org
// NewsArticle in JSON-LD, else from <meta>, else from the markup; paragraphs and captions from the story's region
// (story_region.h), and from the linked data what the page does not show. The page's own address is its id, if it says
// one. Throws nothing for any input; a page without words is a remark.
void read_html(std::string_view html, const std::string& name, const Sink& sink);

}  // namespace corpus
