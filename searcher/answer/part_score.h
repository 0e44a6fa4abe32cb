// How well does a caption or a quotation, taken on its own, answer a query?
#pragma once

#include <cstdint>
#include <vector>

#include "searcher/match/article_layout.h"
#include "searcher/match/matcher.h"

namespace searcher {

// idf · tf/(tf + k·(1 - b + b·length/average)) over the parts of the query, and the closeness on top. `words`: how long
// it is; `average_words`: how long its like are. Source: Robertson, Zaragoza 2009 (BM25).
double score_of_part(const Match& match, const ArticleLayout& layout, std::uint32_t words, double average_words,
                     const std::vector<double>& leaf_weights);

// All words of a match that were asked for, ascending and disjoint.
std::vector<Span> lit_in(const Match& match);

}  // namespace searcher
