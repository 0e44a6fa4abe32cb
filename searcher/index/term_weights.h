// How much does a word of a query weigh? Its idf is part of the Xapian query, its impact on an article is in the index.
#pragma once

#include <xapian.h>

#include <string>
#include <vector>

#include "searcher/index/snapshot.h"

namespace searcher {

// Factors are multiples of `grain`, after they were multiplied by `scale`. Impacts are whole numbers: so sums of
// weights come out the same in whatever order they are added, and articles that weigh the same tie, however many
// segments there are.
struct WeightGrain {
  double scale = 1;
  double grain = 0x1p-20;
};

class TermWeights {
 public:
  // `snapshot` outlives this object.
  explicit TermWeights(const Snapshot& snapshot, WeightGrain grain) : snapshot_(snapshot), grain_(grain) {}

  // Any of the terms, which are one word to who asks: they share the idf of what has any of them, times `share`.
  Xapian::Query word(const std::vector<std::string>& terms, double share) const;

 private:
  double idf(const std::vector<std::string>& terms) const;

  const Snapshot& snapshot_;
  WeightGrain grain_;
};

// The weighting scheme that takes these factors as they are: factor · wdf. One of Xapian's own, so that its servers
// know it.
Xapian::TfIdfWeight impact_weight();

}  // namespace searcher
