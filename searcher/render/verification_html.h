// How does a verification look as a page to be kept with the story?
#pragma once

#include <string>

#include "searcher/verify/verified.h"

namespace searcher {

// One page, without scripts and without anything to load: the draft with each quotation marked by its verdict, and
// below it a finding for each, to and from which the marks link. What colour says, words say too. Nothing of the draft
// or of a source can become markup.
std::string to_html(const VerifyAnswer& answer);

}  // namespace searcher
