// Which words does a stretch of a query hold? The analyzer's, with `*` and `~` understood.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "searcher/query/ast.h"
#include "searcher/query/diagnostic.h"
#include "text/range.h"

namespace searcher::query {

struct Words {
  std::vector<std::vector<Pattern>> sequences;  // words that stand one after the other; none empty
  std::vector<Diagnostic> diagnostics;
};

// What is written in one piece outside quotation marks. Words that punctuation joins are one
// sequence (high-quality). Each dictionary word of a script without spaces is a sequence of its
// characters, and so is a run of characters that the dictionary knows no word for; a backslash between characters
// keeps them in one, whatever the dictionary says.
Words bare_words(std::string_view query, text::Range where);

// What stands between quotation marks: one sequence, or none.
Words phrase_words(std::string_view query, text::Range where);

// How many words the analyzer finds.
std::uint32_t count_words(std::string_view s);

}  // namespace searcher::query
