// What is told of an article that was found?
#pragma once

#include "searcher/answer/answer.h"
#include "searcher/answer/bound_query.h"

namespace searcher {

// All but rank, score and passages.
ArticleHit hit_of(const MatchedArticle& article);

}  // namespace searcher
