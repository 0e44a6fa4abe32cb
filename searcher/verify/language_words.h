// Which words turn a meaning? Negations, conditions, numbers, dates: the files words/*.tsv, compiled in.
#pragma once

#include <string_view>
#include <vector>

namespace searcher {

enum class WordClass {
  negation,   // not, never
  denial,     // denied, refused
  condition,  // if, unless
  number,     // seven, million
  date,       // Monday, January
  title,      // president, Mr
};

// Whether `normal`, a normal form, is such a word of any of the languages. Safe from several threads.
bool is_of_class(std::string_view normal, WordClass word_class);

// Two words that look like a negation and are none: "not only". Normal forms.
bool is_no_negation(std::string_view first, std::string_view second);

// The text of the table at `path` from searcher/; "" when there is none.
std::string_view word_tables(std::string_view path);

}  // namespace searcher
