// Are the best answers first? Rankings scored against judged queries.
#pragma once

#include <string>
#include <vector>

#include "bench/report/json.h"

namespace bench {

struct RelevanceOptions {
  std::string collections;  // a folder of folders, each with docs.jsonl, queries.jsonl and qrels.tsv
  std::string folder;       // for the indexes
  std::vector<std::string> engines = {"pullquote", "xapian", "fts5"};
};

// {"collections": [{"name", "articles", "queries", "ndcg_at_10": {ENGINE: …}}]}. docs.jsonl has {id, title, text}, read
// as headline and body; queries.jsonl {id, text}; qrels.tsv query, document, grade. Pullquote is given the query as it
// is with --match any, the peers an OR of its words. A query without an answer counts as 0. Throws std::runtime_error.
Json measure_relevance(const RelevanceOptions& options);

}  // namespace bench
