// Words copied from coverage, as a reader copies them, and the query that looks for them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "schema/record.h"
#include "tests/searcher/random_coverage.h"
#include "text/analyzer.h"

namespace searcher {

struct CopiedPhrase {
  std::vector<std::string> words;  // normal forms
  std::string query;               // the text that they were copied from, between quotation marks
};

// The normal forms of a text's words.
std::vector<std::string> normal_words(std::string_view text, std::string_view language, text::Analyzer& analyzer);

// Whether `words` hold `wanted` one after the other.
bool holds_in_order(const std::vector<std::string>& words, const std::vector<std::string>& wanted);

// From `least` to `most` words of a random sentence of the body, cut anywhere; nothing when that sentence is shorter.
std::optional<CopiedPhrase> copy_phrase(const schema::Record& record, std::uint32_t least, std::uint32_t most,
                                        Dice& dice, text::Analyzer& analyzer);

}  // namespace searcher
