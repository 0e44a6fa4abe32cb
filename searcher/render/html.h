// How does an answer look as a page of its own? HTML that holds nothing of a story but its text.
#pragma once

#include <string>

#include "searcher/answer/answer.h"
#include "searcher/render/html_writer.h"

namespace searcher {

// One page, without scripts and without anything to load.
std::string to_html(const FindAnswer& answer);

}  // namespace searcher
