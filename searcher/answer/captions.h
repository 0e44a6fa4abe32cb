// Which picture shows this?
#pragma once

#include <string_view>
#include <vector>

#include "searcher/answer/answer.h"
#include "searcher/answer/bound_query.h"
#include "searcher/answer/options.h"
#include "searcher/index/snapshot.h"

namespace searcher {

// Captions that match each on its own, best first. Throws schema::IndexError (damaged).
CaptionsAnswer captions(std::string_view query, const Snapshot& snapshot, const AnswerOptions& options);

// Those of one article that was matched as Unit::caption, in text order, without ranks. Throws as above.
std::vector<CaptionHit> caption_hits(const MatchedArticle& article, const std::vector<double>& leaf_weights);

}  // namespace searcher
