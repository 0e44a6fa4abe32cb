// Does every operator have its operands, and every parenthesis its other half?
#pragma once

#include <cstdint>
#include <string_view>

#include "searcher/query/lexer.h"

namespace searcher::query {

// Leaves out, with a diagnostic each, what has no meaning where it stands, and closes what is open,
// so that the tokens are a sentence of the grammar in docs/query-language.md. Linear.
Tokens balance(Tokens tokens, std::string_view text, std::uint32_t max_depth);

}  // namespace searcher::query
