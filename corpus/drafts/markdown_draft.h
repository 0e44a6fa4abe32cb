// What does a draft in Markdown say? Its paragraphs, without code, pictures and markup.
#pragma once

#include <string_view>

#include "corpus/drafts/draft_text.h"

namespace corpus {

// `source` is valid UTF-8, CommonMark with GitHub's tables and strikethrough. Front matter, code, pictures' texts and
// struck-out text are left out. Throws DraftError when there is no memory to parse it.
DraftText markdown_draft(std::string_view source);

}  // namespace corpus
