// Which stretches of a draft are quotations, and of whom? By the marks, and by coverage's own reader of speakers.
#pragma once

#include <string_view>
#include <vector>

#include "corpus/drafts/draft.h"
#include "corpus/drafts/draft_text.h"

namespace corpus {

// The quotations of `draft`, which is in `language`; ascending and disjoint in its source.
std::vector<DraftQuotation> draft_quotations(const DraftText& draft, std::string_view language);

}  // namespace corpus
