// How much does each word of a query count?
#pragma once

#include <string>
#include <vector>

#include "searcher/query/ast.h"

namespace searcher {

// Function words that stand bare in a query (what is known about …) hold it together and say little of what it is
// about, so they count a tenth. Nothing else is weighed: words that are asked for in quotation marks count in full,
// and so does what is written in capitals in a query that is not (WHO). docs/relevance.md shows what it brings.
//
// The query's language is that of `languages` in which most of its words are function words; each, where they are
// equally many: `die` is no function word in an English question put to a German archive.
class WordWeights {
 public:
  WordWeights(const Node& root, const std::vector<std::string>& languages);

  // From 0 to 1; 1 in full.
  double of(const Pattern& pattern) const;

 private:
  std::vector<std::string> languages_;  // of the query
  bool has_lower_case_ = false;
};

}  // namespace searcher
