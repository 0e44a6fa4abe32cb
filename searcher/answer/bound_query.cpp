#include "searcher/answer/bound_query.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "searcher/index/deadline.h"
#include "searcher/index/lazy_record.h"
#include "searcher/query/word_weights.h"

namespace searcher {

std::string MatchedArticle::headline() const {
  const std::vector<schema::Section>& sections = record.sections;
  if (sections.empty() || sections.front().kind != schema::SectionKind::headline) return {};
  return text.read(sections.front().bytes);
}

MatchedArticle read_article(std::uint32_t article, const Snapshot& snapshot) {
  schema::StoredRecord record = snapshot.record(article);
  const schema::EncodedTokens tokens = snapshot.tokens(article);
  return {.record = std::move(record.head),
          .text = std::move(record.text),
          .quotations = {},
          .tokens = tokens,
          .layout = layout_of(tokens),
          .match = {}};
}

BoundQuery::BoundQuery(const Node& root, const Snapshot& snapshot, const std::vector<std::string>& languages, Unit unit)
    : snapshot_(snapshot) {
  for (const auto& segment : snapshot.segments())
    matchers_.emplace_back(std::vector{&root}, segment->words, languages, unit);
  if (matchers_.empty()) return;
  const WordWeights word_weights(root, languages);
  const auto articles = static_cast<double>(snapshot.manifest().counts.articles);
  for (std::size_t i = 0; i < leaves().size(); ++i) {
    const std::vector<Pattern>& patterns = leaves()[i].node->patterns;
    double df = articles;
    for (std::size_t pattern = 0; pattern < patterns.size(); ++pattern) {
      double count = 0;
      for (const Matcher& matcher : matchers_) count += static_cast<double>(matcher.leaves()[i].counts[pattern]);
      df = std::min(df, count);
    }
    const double share = patterns.size() == 1 ? word_weights.of(patterns.front()) : 1;
    leaf_weights_.push_back(leaves()[i].positive ? share * std::log(1 + (articles - df + 0.5) / (df + 0.5)) : 0);
  }
}

const Matcher& BoundQuery::matcher_of(const Segment& segment) const {
  std::size_t i = 0;
  while (snapshot_.segments()[i].get() != &segment) ++i;
  return matchers_[i];
}

ArticleMatch BoundQuery::match(std::uint32_t article) const {
  const Segment& segment = snapshot_.segment_of(article);
  Deadline::check();
  const schema::EncodedTokens tokens = segment.tokens.encoded(article);
  LazyRecord record(snapshot_, article);
  ArticleMatch result{.layout = layout_of(tokens), .match = {}, .quotations = {}};
  bool asks_for_quotations = false;
  result.match = matcher_of(segment).match({.tokens = tokens,
                                            .record = [&]() -> const schema::Record& { return record.head(); },
                                            .quotations = [&]() -> const std::vector<schema::Quotation>& {
                                              asks_for_quotations = true;
                                              return record.quotations();
                                            }},
                                           result.layout);
  if (asks_for_quotations) result.quotations = record.quotations();
  return result;
}

MatchedArticle BoundQuery::read(std::uint32_t article) const {
  MatchedArticle result = read_article(article, snapshot_);
  bool are_read = false;
  const auto read_quotations = [&]() -> const std::vector<schema::Quotation>& {
    if (!are_read) result.quotations = snapshot_.quotations(article);
    are_read = true;
    return result.quotations;
  };
  result.match = matcher_of(snapshot_.segment_of(article))
                     .match({.tokens = result.tokens,
                             .record = [&]() -> const schema::Record& { return result.record; },
                             .quotations = read_quotations},
                            result.layout);
  return result;
}

MatchedArticle BoundQuery::read(std::uint32_t article, ArticleMatch match) const {
  schema::StoredRecord record = snapshot_.record(article);
  return {.record = std::move(record.head),
          .text = std::move(record.text),
          .quotations = {},
          .tokens = snapshot_.tokens(article),
          .layout = std::move(match.layout),
          .match = std::move(match.match)};
}

}  // namespace searcher
