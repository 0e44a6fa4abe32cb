#include "searcher/watch/matches.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "schema/checksum.h"
#include "searcher/answer/article_hit.h"
#include "searcher/answer/captions.h"
#include "searcher/answer/options.h"
#include "searcher/answer/quotes.h"

namespace searcher::watch {
namespace {

// Impacts are stored in hundredths.
constexpr double impact_scale = 100;

Unit unit_of(WatchCommand command) {
  switch (command) {
    case WatchCommand::find: return Unit::article;
    case WatchCommand::quotes: return Unit::quotation;
    case WatchCommand::captions: return Unit::caption;
  }
  return Unit::article;
}

// The words, and in whose mouth they are put.
std::uint64_t content_of(const QuotationHit& hit) {
  return schema::checksum(fmt::format("{}\n{}", hit.text, fmt::join(hit.speakers, "\n")));
}

std::uint64_t content_of(const CaptionHit& hit) {
  return schema::checksum(fmt::format("{}\n{}\n{}", hit.passage.text, hit.credit.photographer, hit.credit.image));
}

template <typename Hit>
std::vector<std::uint64_t> contents_of(const std::vector<Hit>& hits) {
  std::vector<std::uint64_t> contents;
  for (const Hit& hit : hits) contents.push_back(content_of(hit));
  return contents;
}

template <typename Hit>
void add_each_once(std::vector<Hit> all, std::vector<std::uint64_t> contents, std::vector<Hit>& hits) {
  for (Hit& hit : all) {
    const auto wanted = std::find(contents.begin(), contents.end(), content_of(hit));
    if (wanted == contents.end()) continue;
    contents.erase(wanted);
    hits.push_back(std::move(hit));
  }
}

}  // namespace

Matches::Matches(const SavedQuery& saved, const Snapshot& snapshot)
    : saved_(saved), snapshot_(snapshot), prepared_(prepare(saved.query, snapshot, AnswerOptions())) {
  if (!prepared_.head.is_refused)
    query_ = std::make_unique<BoundQuery>(*prepared_.root, snapshot, prepared_.languages, unit_of(saved.command));
}

std::vector<Candidate> Matches::articles() const {
  RetrievalOptions options;
  options.wanted = UINT32_MAX;
  options.order = Order::oldest;
  options.leaves_undecided = saved_.command != WatchCommand::find;
  options.languages = prepared_.languages;
  options.unit = unit_of(saved_.command);
  return retrieve(*prepared_.root, snapshot_, options).candidates;
}

ArticleItems Matches::items(std::uint32_t article) const {
  ArticleItems items;
  const auto take_ids = [&](const schema::Record& record) {
    items.article = schema::checksum(record.id);
    if (!record.version_of.empty()) items.version_of = schema::checksum(record.version_of);
  };
  if (saved_.command == WatchCommand::find) {
    const schema::StoredRecord stored = snapshot_.record(article);
    take_ids(stored.head);
    items.contents = {schema::checksum(stored.text.whole())};
    return items;
  }
  const MatchedArticle matched = query_->read(article);
  take_ids(matched.record);
  items.contents = saved_.command == WatchCommand::quotes ? contents_of(quotation_hits(matched, query_->leaf_weights()))
                                                          : contents_of(caption_hits(matched, query_->leaf_weights()));
  std::sort(items.contents.begin(), items.contents.end());
  items.contents.erase(std::unique(items.contents.begin(), items.contents.end()), items.contents.end());
  return items;
}

void Matches::add_hits(const Candidate& article, const std::vector<std::uint64_t>& contents, Hits& hits) const {
  const MatchedArticle matched = query_->read(article.article);
  if (auto* articles = std::get_if<std::vector<ArticleHit>>(&hits)) {
    articles->push_back(hit_of(matched));
    articles->back().score = article.weight / impact_scale;
    articles->back().passages = choose_passages(matched, query_->leaf_weights(), {});
  } else if (auto* quotations = std::get_if<std::vector<QuotationHit>>(&hits)) {
    add_each_once(quotation_hits(matched, query_->leaf_weights()), contents, *quotations);
  } else {
    add_each_once(caption_hits(matched, query_->leaf_weights()), contents, std::get<std::vector<CaptionHit>>(hits));
  }
}

Hits Matches::no_hits() const {
  switch (saved_.command) {
    case WatchCommand::find: return std::vector<ArticleHit>();
    case WatchCommand::quotes: return std::vector<QuotationHit>();
    case WatchCommand::captions: return std::vector<CaptionHit>();
  }
  return {};
}

}  // namespace searcher::watch
