// Is it the same wording, and is it spelled the same? Words that are alike, with all that stands between them.
#pragma once

#include <optional>

#include "searcher/verify/source_article.h"
#include "searcher/verify/word_run.h"
#include "text/range.h"

namespace searcher {

enum class Fit {
  exact,        // character for character, after NFC and folding of white space
  typographic,  // after what fold_gap() and normal forms fold, and a final comma or point
  words,        // the same words, with other marks between them
};

// Whether the marks at an end of the quotation must stand in the source, too. Those beside an ellipsis need not.
struct Ends {
  bool first = true;
  bool last = true;
};

struct Fitted {
  Fit fit = Fit::words;
  text::Range bytes;  // in the article's text: the words, with the marks at the ends that the quotation has, too
};

// `source` holds the words of `quote`, one for one, by their normal forms.
Fitted fit_of(const WordRun& quote, const SourceRun& source, Ends ends = {});

}  // namespace searcher
