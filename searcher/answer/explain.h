// What does a query mean, and what is it made into?
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/answer/answer.h"
#include "searcher/answer/options.h"
#include "searcher/index/snapshot.h"

namespace searcher {

// One word of the query, and what of the index it stands for.
struct ExplainedWord {
  std::string written;
  std::string kind;                // stem, exact, wildcard, fuzzy, any
  std::vector<std::string> words;  // the commonest that it stands for, at most ten
  std::uint64_t distinct = 0;      // how many there are in all
  std::uint64_t count = 0;         // how often they stand in the index
};

struct ExplainAnswer {
  AnswerHead head;
  std::vector<std::string> tree;         // the query's tree, a node a line, indented by two blanks a level
  std::vector<ExplainedWord> words;      // in the query's order
  std::string shortlist;                 // the Xapian query
  std::vector<std::string> judged;       // the parts that the matcher decides; empty: Xapian decides all
  std::uint64_t shortlist_estimate = 0;  // articles that the shortlist lets through, Xapian's estimate
};

// Runs the query too, for its total. Throws schema::IndexError (damaged).
ExplainAnswer explain(std::string_view query, const Snapshot& snapshot, const AnswerOptions& options);

}  // namespace searcher
