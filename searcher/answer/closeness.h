// How close do the parts of a query stand in an article?
#pragma once

#include <vector>

#include "searcher/match/article_layout.h"
#include "searcher/match/matcher.h"

namespace searcher {

// What perfect closeness adds to an answer's score, in parts of the whole weight of the query's words; chosen on judged
// queries (docs/relevance.md).
inline constexpr double closeness_weight = 0.4;

// A number from 0 to 1, in the scale of what the words weigh: the share of the query's weight that its closest
// neighbours carry. Neighbours of one section count by the inverse square of their distance, doubly where they stand
// side by side in the query's order. Saturates, so that one place where all stand together is nearly as good as many.
// Source: Büttcher, Clarke, Lushman, "Term Proximity Scoring for Ad-Hoc Retrieval on Very Large Text Collections",
// SIGIR 2006.
double closeness(const Match& match, const ArticleLayout& layout, const std::vector<double>& leaf_weights);

}  // namespace searcher
