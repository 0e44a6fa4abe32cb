// A whole record as a matcher sees its article.
#pragma once

#include "searcher/match/matcher.h"

namespace searcher {

// Both outlive what is returned.
inline ArticleView view_of(const schema::EncodedTokens& tokens, const schema::Record& record) {
  return {.tokens = tokens,
          .record = [&record]() -> const schema::Record& { return record; },
          .quotations = [&record]() -> const std::vector<schema::Quotation>& { return record.quotations; }};
}

}  // namespace searcher
