// Which letters open names and places? Capitals, in every script that has them.
#pragma once

#include <string_view>

namespace corpus {

bool is_capital(char32_t c);

// Whether `name` begins with a capital letter, or with a letter of a script that has no capitals.
bool begins_like_name(std::string_view name);

// Whether `words` hold at least two letters and all their letters are capitals.
bool is_all_capitals(std::string_view words);

// Whether the text that ends at the end of `text` ends a sentence: with . ! ? … or their Chinese forms, with or
// without closing marks and brackets behind them.
bool ends_sentence(std::string_view text);

}  // namespace corpus
