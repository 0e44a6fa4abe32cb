// Which words before a headline are not part of it? Kickers and the suffixes of agencies' sites.
#pragma once

#include <cstddef>
#include <string_view>

#include "text/range.h"

namespace corpus {

// How many bytes of `headline` are a kicker with its colon ("Xinhua Headlines:", "Exclusive:", "Обзор:", "特稿："); 0
// when there is none. A kicker begins with the agency's name, or ends in a word that names a kind of story. Any other
// words before a colon (a speaker, a place, the mark of an update) belong to the headline.
std::size_t kicker_size(std::string_view headline, std::string_view agency);

// The suffix of the agency's site in `line`: the first "-AGENCY", " - AGENCY", " | AGENCY", "_AGENCY" that white space
// or the end follows. Without an `agency`, that of a known one at the end of the line. Empty when there is none.
text::Range find_site_suffix(std::string_view line, std::string_view agency);

}  // namespace corpus
