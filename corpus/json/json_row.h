// What does one row of JSON Lines say? An article, or why it is none.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/article.h"
#include "corpus/clean_text.h"

namespace corpus {

struct JsonRow {
  Article article;                     // only when `problem` is empty; its source is left to the caller
  std::string problem;                 // why the row is skipped, and what to do; names the key
  std::vector<std::string> notes;      // what was left out of a row that is kept
  std::set<std::string> unknown_keys;  // those of captions as "captions.KEY"
  Repairs repairs;
  bool is_ninjs = false;  // it has a uri and no id, as ninjs does, and nothing of it was read
};

// Reads one object: the keys are those of docs/coverage-formats.md. What the row states wins; where it states no place
// and no agency, a dateline that its first paragraph begins with is taken off into the fields, and where a caption
// names no photographer, so is the credit that it ends in. Bytes that are not UTF-8, raw control characters and halves
// of surrogate pairs are replaced.
JsonRow read_json_row(std::string_view line);

}  // namespace corpus
