// How is a query put to one article after another? Bound to every segment once, with what its words weigh.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "schema/article_tokens.h"
#include "schema/stored_record.h"
#include "searcher/index/snapshot.h"
#include "searcher/match/article_layout.h"
#include "searcher/match/matcher.h"

namespace searcher {

// An article that was read, with where the query stands in it.
struct MatchedArticle {
  schema::Record record;  // without its text and its quotations
  schema::StoredText text;
  std::vector<schema::Quotation> quotations;  // where the query asks for them
  schema::EncodedTokens tokens;
  ArticleLayout layout;
  Match match;

  std::string headline() const;  // "" when there is none
};

// Where the query stands in an article.
struct ArticleMatch {
  ArticleLayout layout;
  Match match;
  std::vector<schema::Quotation> quotations;  // where the query asks for them
};

// Nothing matched yet. Throws schema::IndexError (damaged).
MatchedArticle read_article(std::uint32_t article, const Snapshot& snapshot);

// `snapshot` and `root` outlive this object. Not safe from several threads.
class BoundQuery {
 public:
  BoundQuery(const Node& root, const Snapshot& snapshot, const std::vector<std::string>& languages, Unit unit);

  // These throw schema::IndexError (damaged).
  MatchedArticle read(std::uint32_t article) const;
  ArticleMatch match(std::uint32_t article) const;  // without the record, if the query asks for none
  MatchedArticle read(std::uint32_t article, ArticleMatch match) const;  // of what was matched before

  const std::vector<Matcher::Leaf>& leaves() const { return matchers_.front().leaves(); }

  // The idf of each leaf, by how often its rarest word stands in the whole index, times what word_weights.h says; 0 for
  // one under NOT.
  const std::vector<double>& leaf_weights() const { return leaf_weights_; }

 private:
  const Matcher& matcher_of(const Segment& segment) const;

  const Snapshot& snapshot_;
  std::vector<Matcher> matchers_;  // one a segment
  std::vector<double> leaf_weights_;
};

}  // namespace searcher
