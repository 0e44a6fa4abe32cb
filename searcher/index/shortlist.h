// Which articles can match at all? A query as a Xapian query that lets through at least every match.
#pragma once

#include <xapian.h>

#include <string>
#include <vector>

#include "searcher/index/snapshot.h"
#include "searcher/index/term_weights.h"
#include "searcher/match/matcher.h"
#include "searcher/query/ast.h"

namespace searcher {

struct Shortlist {
  Xapian::Query query;
  // Where any word is enough and some are function words: articles that hold one of the others, which come first.
  // Empty: there is no such distinction.
  Xapian::Query leading;
  // The parts of the query that Xapian cannot decide: what it lets through must match them too. Empty: it decides all.
  std::vector<const Node*> undecided;
};

// `languages` are those that words are stemmed in. Words carry weight, all else only filters. Throws
// schema::IndexError (damaged).
Shortlist shortlist(const Node& root, const Snapshot& snapshot, const std::vector<std::string>& languages, Unit unit,
                    WeightGrain grain = {});

// As shortlist(), but for articles that hold any of the query's words.
Xapian::Query any_word(const Node& root, const Snapshot& snapshot, const std::vector<std::string>& languages);

}  // namespace searcher
