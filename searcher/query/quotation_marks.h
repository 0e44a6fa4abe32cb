// Where does a phrase begin and end? Quotation marks of all languages.
#pragma once

#include <cstddef>
#include <string_view>

namespace searcher::query {

struct QuotationMark {
  char32_t open;
  std::u32string_view close;  // any of these ends what `open` began
};

// The mark that opens a phrase at the byte `at` of `text`, null where none does. Marks whose looks
// do not tell (" ” » ›) open where a word may begin. ASCII's ' never does; ‘ only before a word.
const QuotationMark* opening_mark(std::string_view text, std::size_t at);

// The byte at which `mark` is closed, at `from` or behind it; npos where it never is. ’ closes only
// where no letter follows, and a " between Hebrew letters (ארה"ב) belongs to the word.
std::size_t closing_mark(std::string_view text, std::size_t from, const QuotationMark& mark);

// Whether the character at `at`, which opens nothing, looks as if a phrase were to end there.
bool is_stray_mark(std::string_view text, std::size_t at);

}  // namespace searcher::query
