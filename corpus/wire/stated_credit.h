// Whom does a credit name that stands by itself, or behind a label? "Orme Tal / Lake Agency", "Photo: Orme Tal".
#pragma once

#include <cstddef>
#include <string_view>

#include "corpus/wire/credit_names.h"

namespace corpus {

// The agency and the photographer in `line`, of which the source says that it is a credit, so that all of it is one,
// also a form that credit_names.h does not know. Of two names parted by a slash, a bar or a dash the agency is the one
// that is known, that `agency` (the story's own, "" for none) is, or that is in capitals, else the second one. One name
// alone is a photographer's unless it is such a name.
Credit stated_credit(std::string_view line, std::string_view agency);

// Of a picture that has a byline and a credit line, as ninjs and NewsML-G2 give them; one name alone in the credit line
// is an agency's.
Credit stated_credits(std::string_view byline, std::string_view creditline, std::string_view agency);

// Where a credit begins that `text` ends in behind a label, without brackets: "… shake hands. Photo: Orme Tal"; npos
// when there is none. Only behind the end of a sentence, at most 100 bytes long.
std::size_t labelled_credit_at_end(std::string_view text);

}  // namespace corpus
