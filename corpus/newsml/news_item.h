// What does one news item of NewsML-G2 say?
#pragma once

#include <pugixml.hpp>

#include "corpus/story.h"

namespace corpus {

Story read_news_item(pugi::xml_node item);

// The publishing status, as written: "stat:canceled"; "" when there is none, which means usable.
std::string status_of_item(pugi::xml_node item);

}  // namespace corpus
