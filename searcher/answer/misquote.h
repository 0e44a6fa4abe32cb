// Which passage comes closest to words that stand nowhere as they were asked?
#pragma once

#include <cstdint>
#include <vector>

#include "searcher/answer/answer.h"
#include "searcher/index/snapshot.h"
#include "searcher/query/ast.h"

namespace searcher {

// The best passages that hold most of the query's words in order, best first, at most `limit`: one an article, with the
// words that stand lit, and the way from what was asked to what stands there. At least two words, and half of all, must
// stand. Throws
// schema::IndexError (damaged).
std::vector<ArticleHit> closest_passages(const Node& root, const Snapshot& snapshot,
                                         const std::vector<std::string>& languages, Versions versions,
                                         std::uint32_t limit);

}  // namespace searcher
