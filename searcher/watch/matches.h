// What matches a saved query now? Article after article, so that none of it has to be held.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "searcher/answer/answer.h"
#include "searcher/answer/bound_query.h"
#include "searcher/answer/prepared_query.h"
#include "searcher/index/retrieval.h"
#include "searcher/index/snapshot.h"
#include "searcher/watch/saved_query.h"

namespace searcher::watch {

// Articles, quotations or captions, as the command gives them.
using Hits = std::variant<std::vector<ArticleHit>, std::vector<QuotationHit>, std::vector<CaptionHit>>;

// By what an article and what it has to show are known, in any build of the index.
struct ArticleItems {
  std::uint64_t article = 0;            // checksum of its id
  std::uint64_t version_of = 0;         // of the id of the story that it is another version of; 0 for none
  std::vector<std::uint64_t> contents;  // of find: its text. Else a checksum for each quotation or caption that matches
};

class Matches {
 public:
  // `snapshot` outlives this object. Throws schema::IndexError (damaged), as all here do.
  Matches(const SavedQuery& saved, const Snapshot& snapshot);

  // What was understood, and what is wrong with the query; where it is refused nothing else may be called.
  const AnswerHead& head() const { return prepared_.head; }

  // The oldest first, undated ones last; some may turn out to have no items.
  std::vector<Candidate> articles() const;

  ArticleItems items(std::uint32_t article) const;

  // Adds the hits that belong to these contents of the article, each content once.
  void add_hits(const Candidate& article, const std::vector<std::uint64_t>& contents, Hits& hits) const;

  Hits no_hits() const;

 private:
  const SavedQuery& saved_;
  const Snapshot& snapshot_;
  PreparedQuery prepared_;
  std::unique_ptr<BoundQuery> query_;  // null where the query is refused
};

}  // namespace searcher::watch
