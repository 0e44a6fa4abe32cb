// Which words does an article hold, and in which of its parts?
#pragma once

#include <vector>

#include "indexer/impact.h"
#include "schema/record.h"
#include "schema/token_stream.h"
#include "text/analyzer.h"

namespace indexer {

struct ArticleAnalysis {
  schema::Record record;
  schema::ArticleTokens tokens;           // words by the analyzer's numbers
  std::vector<text::Compound> compounds;  // by position in `tokens`
  FieldLengths lengths;
};

// Analyses every sentence of `record` in the record's language, and finds its quotations.
ArticleAnalysis analyze(schema::Record record, text::Analyzer& analyzer);

}  // namespace indexer
