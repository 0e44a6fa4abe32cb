// What is told of an article that was found?
#pragma once

#include "schema/record.h"
#include "searcher/answer/answer.h"

namespace searcher {

// All but rank, score and passages.
ArticleHit hit_of(const schema::Record& record);

}  // namespace searcher
