// What stands in the source instead? A quotation and a source word by word.
#pragma once

#include <string>
#include <vector>

#include "searcher/verify/quote_search.h"
#include "searcher/verify/source_article.h"
#include "searcher/verify/verified.h"

namespace searcher {

// The steps from the quotation to what stands at `standing`. Marks are steps of their own only where no word differs.
std::vector<DiffPart> diff_of(const ReadQuote& quote, const Standing& standing, const SourceArticle& article);

// What its steps change, each once, in the order of Change.
std::vector<Change> changes_of(const std::vector<DiffPart>& diff);

}  // namespace searcher
