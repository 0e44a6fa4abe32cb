// What is a query made into for Xapian? In words, for people.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "searcher/index/snapshot.h"
#include "searcher/query/ast.h"

namespace searcher {

struct ExplainedShortlist {
  std::string query;                   // Xapian's own description
  std::vector<const Node*> undecided;  // parts that the matcher decides
  std::uint64_t estimate = 0;          // articles that the query lets through
};

// Throws schema::IndexError (damaged).
ExplainedShortlist explain_shortlist(const Node& root, const Snapshot& snapshot,
                                     const std::vector<std::string>& languages);

}  // namespace searcher
