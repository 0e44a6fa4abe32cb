// Where are the paragraphs of a draft in plain text? Between blank lines, and where its lines are paragraphs.
#pragma once

#include <string_view>

#include "corpus/drafts/draft_text.h"

namespace corpus {

// `source` is valid UTF-8. A blank line parts paragraphs, and so does an indent. Other line ends do in a text without
// blank lines, and behind long lines: those of shorter lines are an editor's.
DraftText plain_draft(std::string_view source);

}  // namespace corpus
