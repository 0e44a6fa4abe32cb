#include "searcher/answer/find.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>
#include <utility>

#include "searcher/answer/article_hit.h"
#include "searcher/answer/bound_query.h"
#include "searcher/answer/closeness.h"
#include "searcher/answer/earlier_versions.h"
#include "searcher/answer/facets.h"
#include "searcher/answer/misquote.h"
#include "searcher/answer/prepared_query.h"
#include "searcher/answer/story_versions.h"
#include "searcher/answer/suggestions.h"
#include "searcher/index/retrieval.h"

namespace searcher {
namespace {

// So many of the best by their words' weights are put in order by closeness too; those behind keep their order. More
// bring nothing (docs/relevance.md).
constexpr std::uint32_t reranked = 50;
// Impacts are stored in hundredths.
constexpr double impact_scale = 100;

// What was matched while candidates were put in order.
using Matches = std::unordered_map<std::uint32_t, ArticleMatch>;

// Puts the best `wanted` of the candidates first: those whose words weigh most come first, and closeness can add so
// much to those behind them, and no more.
Matches rank_by_closeness(std::vector<Candidate>& candidates, std::size_t wanted, const BoundQuery& query) {
  const std::vector<double>& weights = query.leaf_weights();
  const double most = closeness_weight * std::accumulate(weights.begin(), weights.end(), 0.0);
  const auto better = [](const Candidate& a, const Candidate& b) { return a.weight > b.weight; };
  Matches matches;
  const auto last =
      candidates.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(candidates.size(), reranked));
  for (auto it = candidates.begin(); it != last; ++it) {
    const auto ranked = static_cast<std::size_t>(it - candidates.begin());
    if (ranked >= wanted && candidates[wanted - 1].weight >= it->weight + most) break;
    ArticleMatch match = query.match(it->article);
    it->weight += most * closeness(match.match, match.layout, weights);
    matches.emplace(it->article, std::move(match));
    std::rotate(std::upper_bound(candidates.begin(), it, *it, better), it, it + 1);
  }
  return matches;
}

bool holds_phrase(const Node& node) {
  return (node.kind == Node::Kind::sequence && node.patterns.size() > 1) ||
         std::any_of(node.children.begin(), node.children.end(),
                     [](const NodePtr& child) { return holds_phrase(*child); });
}

RetrievalOptions retrieval_options(const AnswerOptions& options, const std::vector<std::string>& languages,
                                   bool is_reranked) {
  RetrievalOptions retrieval;
  retrieval.wanted = options.end_of_page();
  if (is_reranked) retrieval.wanted = std::max(retrieval.wanted, reranked);
  retrieval.order = options.order;
  retrieval.exact_total = options.count;
  for (const std::string& name : options.facets)
    if (const auto slot = facet_slot(name)) retrieval.facets.push_back(*slot);
  retrieval.languages = languages;
  retrieval.versions = options.versions();
  return retrieval;
}

}  // namespace

FindAnswer find(std::string_view text, const Snapshot& snapshot, const AnswerOptions& options) {
  const Stopwatch watch;
  PreparedQuery prepared = prepare(text, snapshot, options);
  FindAnswer answer{.head = std::move(prepared.head), .hits = {}, .facets = {}};
  if (answer.head.is_refused) return answer;

  const BoundQuery query(*prepared.root, snapshot, prepared.languages, Unit::article);
  const bool is_reranked = options.order == Order::relevance && query.leaf_weights().size() > 1;
  Retrieved retrieved = retrieve(*prepared.root, snapshot, retrieval_options(options, prepared.languages, is_reranked));
  answer.head.total = retrieved.total;
  answer.head.total_is_exact = retrieved.total_is_exact;
  if (!options.facets.empty()) answer.facets = make_facets(options.facets, retrieved);

  for (Candidate& candidate : retrieved.candidates) candidate.weight /= impact_scale;
  const std::size_t end = std::min<std::size_t>(retrieved.candidates.size(), options.end_of_page());
  Matches matches;
  if (is_reranked) matches = rank_by_closeness(retrieved.candidates, end, query);

  for (std::size_t i = options.offset; i < end; ++i) {
    const Candidate& candidate = retrieved.candidates[i];
    const auto matched = matches.find(candidate.article);
    const MatchedArticle article = matched == matches.end() ? query.read(candidate.article)
                                                            : query.read(candidate.article, std::move(matched->second));
    ArticleHit hit = hit_of(article);
    hit.rank = static_cast<std::uint32_t>(i + 1);
    hit.score = candidate.weight;
    hit.versions = versions_of(hit.article, hit.version_of, snapshot);
    hit.passages = choose_passages(article, query.leaf_weights(), {.limit = options.all_passages ? 0U : 3U});
    answer.hits.push_back(std::move(hit));
  }
  if (retrieved.candidates.empty()) {
    note_earlier_versions(prepared, snapshot, Unit::article, options, answer.head);
    answer.head.suggestions =
        suggest(prepared.as_typed(), snapshot, prepared.languages, Unit::article, options.versions());
    if (options.misquote) {
      answer.hits = closest_passages(prepared.as_typed(), snapshot, prepared.languages, options.versions(),
                                     options.end_of_page());
      for (ArticleHit& hit : answer.hits) hit.versions = versions_of(hit.article, hit.version_of, snapshot);
      answer.head.notes.emplace_back("nothing matches as asked: these passages hold most of the words in order");
    } else if (holds_phrase(prepared.as_typed())) {
      answer.head.notes.emplace_back("no article holds a phrase just so: --misquote shows what comes closest");
    }
  }
  answer.head.took_us = watch.us();
  return answer;
}

}  // namespace searcher
