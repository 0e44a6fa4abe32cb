// Does the source's sentence deny or condition the words just outside of them?
#pragma once

#include "searcher/verify/source_article.h"
#include "searcher/verify/verified.h"

namespace searcher {

// Looks at the few words before `positions` in their sentence, up to a comma or another break, and at the two behind
// them: "do not [do anything harmful]", "denied that [it was so]", "[we will sign] if". `positions` lie in one region.
Context context_of(const SourceArticle& article, Span positions);

}  // namespace searcher
