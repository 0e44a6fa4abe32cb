// How is an English verb written in its forms?
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/quotations/lexicon.h"

namespace corpus::english {

// The forms of the verb `lemma`, each with its VerbForm bits. `past` and `participle` are "-" where regular; a list of
// several is parted by commas.
std::vector<std::pair<std::string, std::uint8_t>> inflected(std::string_view lemma, std::string_view past,
                                                            std::string_view participle);

}  // namespace corpus::english
