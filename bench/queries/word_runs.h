// Which stretches of a text do all engines read as the same words? Those without anything that tokenizers disagree on.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bench {

// Words side by side.
using WordRun = std::vector<std::string>;

// Stretches of ASCII words, in lower case, with single spaces between and no punctuation inside. A word that touches a
// digit, an apostrophe, a hyphen or a letter beyond ASCII is left out and ends the run, as does an initial.
std::vector<WordRun> word_runs(std::string_view text);

// Stretches of Chinese characters (U+4E00 to U+9FFF), one character a word. Bytes that are no UTF-8 end a run.
std::vector<WordRun> han_runs(std::string_view text);

}  // namespace bench
