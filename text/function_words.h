// Which words only hold a sentence together? Articles, pronouns, prepositions, conjunctions, auxiliaries.
#pragma once

#include <string_view>

namespace text {

// Whether `normal`, a normal form, is such a word of `language` (a code as language_code() gives it). None is in a
// language that has no table. Safe from several threads.
bool is_function_word(std::string_view normal, std::string_view language);

}  // namespace text
