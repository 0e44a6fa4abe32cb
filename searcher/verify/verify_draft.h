// Are the quotations of this draft right?
#pragma once

#include <string_view>

#include "corpus/drafts/draft.h"
#include "searcher/index/snapshot.h"
#include "searcher/verify/verified.h"

namespace searcher {

// Each quotation of the draft, in its order. Throws schema::IndexError (damaged).
VerifyAnswer verify_draft(const corpus::Draft& draft, const Snapshot& snapshot, bool allow_reported);

// A draft that is one quotation and nothing else. White space and quotation marks around it are left out of the
// quotation; `speaker` and `language` may be "", the language is then detected.
corpus::Draft draft_of_quote(std::string_view words, std::string_view speaker, std::string_view language);

}  // namespace searcher
