// What do people type? Real queries by class, from a file of {"query", "tags"} rows.
#pragma once

#include <string>
#include <vector>

#include "bench/queries/question.h"

namespace bench {

// The classes web_phrase, web_and, web_or and web_negated of a JSON Lines file whose first tag is phrase,
// intersection, union or negated: "a b", +a +b, a b and +a -b. Rows of other kinds, and those with signs inside a word
// that tokenizers disagree on, are left out. At most `a_class` of each, the first ones. Throws std::runtime_error.
std::vector<QuestionClass> read_web_queries(const std::string& path, std::size_t a_class);

}  // namespace bench
