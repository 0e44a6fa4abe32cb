// Who said this?
#pragma once

#include <string_view>
#include <vector>

#include "searcher/answer/answer.h"
#include "searcher/answer/bound_query.h"
#include "searcher/answer/options.h"
#include "searcher/index/snapshot.h"

namespace searcher {

// Quotations that match each on its own, best first. Throws schema::IndexError (damaged).
QuotesAnswer quotes(std::string_view query, const Snapshot& snapshot, const AnswerOptions& options);

// Those of one article that was matched as Unit::quotation, in text order, without ranks. Throws as above.
std::vector<QuotationHit> quotation_hits(const MatchedArticle& article, const std::vector<double>& leaf_weights);

}  // namespace searcher
