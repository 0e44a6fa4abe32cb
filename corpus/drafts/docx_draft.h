// What does a draft in Word's format say? The text as it stands once all tracked changes are accepted.
#pragma once

#include <string>
#include <string_view>

#include "corpus/drafts/draft_text.h"

namespace corpus {

struct DocxDraft {
  std::string source;  // the paragraphs' text, joined by "\n"; footnotes last
  DraftText text;
};

// `bytes` is a ZIP archive. Text boxes come behind the text around them. Throws DraftError.
DocxDraft docx_draft(std::string_view bytes);

}  // namespace corpus
