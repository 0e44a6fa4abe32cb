// What is the wording of a stretch of text? Its words and what stands between them, as written and folded.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/range.h"

namespace searcher {

// Two spellings of one wording have equal words and equal gaps.
struct RunWord {
  std::string normal;   // text::normal_form()
  std::string written;  // NFC
  text::Range bytes;    // in the text that was read
  bool unspaced = false;
  std::string wildcard;  // of a changed word of a quotation: letter, * for the others; else ""
};

// What stands before a word, or behind the last one.
struct Gap {
  std::string written;  // NFC, each run of white space one blank
  std::string folded;   // fold_gap()
};

struct WordRun {
  std::vector<RunWord> words;
  std::vector<Gap> gaps;  // words + 1
};

// `text` is valid UTF-8. Linear in its size.
WordRun read_words(std::string_view text);

// The run of `words`, given by their bytes in `text`, with all of `text` around them.
WordRun read_words(std::string_view text, const std::vector<text::Range>& words);

// What a typographer may change without changing the wording: every quotation mark is one, so is every dash, with or
// without blanks around it where no number is beside it; an ellipsis is three points; format characters are gone;
// full-width marks are plain; a comma or a point stands behind a closing mark, not before it. A blank between two
// characters of an unspaced script is none. `before` and `behind` are the words around it, or "".
std::string fold_gap(std::string_view gap, std::string_view before, std::string_view behind);

// `s` in NFC, each run of white space one blank.
std::string with_plain_spaces(std::string_view s);

}  // namespace searcher
