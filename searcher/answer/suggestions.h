// What would find something? Queries near to one that found nothing.
#pragma once

#include <string>
#include <vector>

#include "searcher/index/snapshot.h"
#include "searcher/match/matcher.h"
#include "searcher/query/ast.h"

namespace searcher {

// Queries that have at least one match, the nearest first: a word that the index does not hold spelt as one that it
// holds; a phrase as bare words; one word fewer. At most five. Throws schema::IndexError (damaged).
std::vector<std::string> suggest(const Node& root, const Snapshot& snapshot, const std::vector<std::string>& languages,
                                 Unit unit, Versions versions);

}  // namespace searcher
