// Does a query match anything at all? Answered at the first article that does, without ranking or counting.
#pragma once

#include <string>
#include <vector>

#include "searcher/index/snapshot.h"
#include "searcher/match/matcher.h"
#include "searcher/query/ast.h"

namespace searcher {

// Of a query that has to be judged article by article, only the first thousand that can match are: it may match further
// behind and the answer still be no. Throws schema::IndexError (damaged).
bool has_hit(const Node& root, const Snapshot& snapshot, const std::vector<std::string>& languages, Unit unit,
             Versions versions);

}  // namespace searcher
