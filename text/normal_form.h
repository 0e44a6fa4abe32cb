// When are two written words the same word?
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace text {

// No normal form is longer; a longer one is cut and ends in a hash of the whole, so that equal words stay equal.
inline constexpr std::size_t max_word_bytes = 200;

// The form under which every spelling of `word` meets: NFKC with letter case folded; soft hyphens and zero-width
// characters gone; every kind of apostrophe alike and none at the ends; Latin diacritics folded (Erdoğan = Erdogan);
// ё = е; Russian stress marks gone; the points of a dotted abbreviation gone (U.N. = UN); digit groups joined
// (3,000 = 3000, 12 345,678 = 12345,678: one kind of mark a number, and none that begins with 0). Superscripts,
// subscripts, fractions and circled numbers stay themselves (10² is not 102), letters of their own (й, ў, ə) stay.
// `word` is valid UTF-8; the result may be empty. normal_form(normal_form(w)) == normal_form(w).
std::string normal_form(std::string_view word);

// `word` as a stemmer wants it: NFKC, lower case by the rules of `language` (Turkish I → ı), apostrophes alike,
// zero-width characters gone, diacritics kept.
std::string lower_form(std::string_view word, std::string_view language);

// What is left to fold of a lower form or its stem: normal_form without the case folding and NFKC.
std::string fold(std::string_view lower);

// NFC of `s`, which is valid UTF-8: a letter and its accents are one character where there is one.
std::string composed(std::string_view s);

// `'`, its typographic and modifier-letter kinds, prime, grave and acute.
bool is_apostrophe(char32_t c);

}  // namespace text
