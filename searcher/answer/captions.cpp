#include "searcher/answer/captions.h"

#include <algorithm>
#include <optional>
#include <tuple>

#include "searcher/answer/bound_query.h"
#include "searcher/answer/earlier_versions.h"
#include "searcher/answer/part_score.h"
#include "searcher/answer/prepared_query.h"
#include "searcher/answer/suggestions.h"
#include "searcher/index/retrieval.h"

namespace searcher {
namespace {

struct Scored {
  std::uint32_t article;
  std::uint32_t caption;
  double score;
  std::string date;  // the caption's own, else its article's
};

constexpr double average_words = 25;

// Captions are the last sections, in the order of their numbers.
const ArticleLayout::Section& caption_section(const ArticleLayout& layout, std::uint32_t number) {
  return *std::partition_point(layout.sections.begin(), layout.sections.end(), [number](const auto& section) {
    return section.kind != schema::SectionKind::caption || section.number < number;
  });
}

// The part of an article's match that lies in one caption.
Match match_in(const MatchedArticle& article, const ArticleLayout::Section& section) {
  Match match{.matched = true, .occurrences = {}, .captions = {section.number}, .quotations = {}};
  const auto& all = article.match.occurrences;
  for (auto it = std::partition_point(all.begin(), all.end(),
                                      [&](const Occurrence& o) { return o.span.first < section.positions.first; });
       it != all.end() && it->span.first < section.positions.last; ++it)
    if (it->span.last <= section.positions.last) match.occurrences.push_back(*it);
  return match;
}

bool comes_first(const Scored& a, const Scored& b, Order order) {
  if (order == Order::relevance)
    return std::tie(b.score, a.article, a.caption) < std::tie(a.score, b.article, b.caption);
  if (a.date.empty() != b.date.empty()) return b.date.empty();
  if (a.date != b.date) return order == Order::newest ? a.date > b.date : a.date < b.date;
  return std::tie(b.score, a.article, a.caption) < std::tie(a.score, b.article, b.caption);
}

// All but rank and score.
CaptionHit hit_of(const MatchedArticle& article, std::uint32_t number) {
  const auto& section = caption_section(article.layout, number);
  CaptionHit hit{.rank = 0,
                 .score = 0,
                 .passage = read_passage(article,
                                         {static_cast<std::uint32_t>(&section - article.layout.sections.data()),
                                          section.first_sentence, section.last_sentence},
                                         lit_in(match_in(article, section))),
                 .credit = article.record.captions[number - 1],
                 .article = article.record.id,
                 .headline = article.headline()};
  if (hit.credit.place.empty()) hit.credit.place = article.record.place;
  if (hit.credit.agency.empty()) hit.credit.agency = article.record.agency;
  if (hit.credit.date.empty()) hit.credit.date = article.record.published;
  return hit;
}

double score_of(const MatchedArticle& article, std::uint32_t number, const std::vector<double>& leaf_weights) {
  const auto& section = caption_section(article.layout, number);
  return score_of_part(match_in(article, section), article.layout, section.positions.size(), average_words,
                       leaf_weights);
}

}  // namespace

std::vector<CaptionHit> caption_hits(const MatchedArticle& article, const std::vector<double>& leaf_weights) {
  std::vector<CaptionHit> hits;
  for (const std::uint32_t number : article.match.captions) {
    hits.push_back(hit_of(article, number));
    hits.back().score = score_of(article, number, leaf_weights);
  }
  return hits;
}

CaptionsAnswer captions(std::string_view text, const Snapshot& snapshot, const AnswerOptions& options) {
  const Stopwatch watch;
  PreparedQuery prepared = prepare(text, snapshot, options);
  CaptionsAnswer answer{.head = std::move(prepared.head), .hits = {}};
  if (answer.head.is_refused) return answer;

  RetrievalOptions retrieval;
  retrieval.wanted = UINT32_MAX;
  retrieval.leaves_undecided = true;
  retrieval.languages = prepared.languages;
  retrieval.unit = Unit::caption;
  retrieval.versions = options.versions();
  const BoundQuery query(*prepared.root, snapshot, prepared.languages, Unit::caption);
  std::vector<Scored> found;
  for (const Candidate& candidate : retrieve(*prepared.root, snapshot, retrieval).candidates) {
    const MatchedArticle article = query.read(candidate.article);
    for (const std::uint32_t number : article.match.captions) {
      const schema::CaptionCredit& credit = article.record.captions[number - 1];
      found.push_back({.article = candidate.article,
                       .caption = number,
                       .score = score_of(article, number, query.leaf_weights()),
                       .date = credit.date.empty() ? article.record.published : credit.date});
    }
  }
  std::sort(found.begin(), found.end(),
            [&](const Scored& a, const Scored& b) { return comes_first(a, b, options.order); });
  answer.head.total = found.size();
  if (found.empty()) {
    note_earlier_versions(prepared, snapshot, Unit::caption, options, answer.head);
    answer.head.suggestions =
        suggest(prepared.as_typed(), snapshot, prepared.languages, Unit::caption, options.versions());
  }

  const std::size_t end = std::min<std::size_t>(found.size(), options.end_of_page());
  std::optional<MatchedArticle> kept;
  for (std::size_t i = options.offset; i < end; ++i) {
    const bool is_at_hand = i > options.offset && found[i].article == found[i - 1].article;
    if (!is_at_hand) kept = query.read(found[i].article);
    const MatchedArticle& article = *kept;
    CaptionHit hit = hit_of(article, found[i].caption);
    hit.rank = static_cast<std::uint32_t>(i + 1);
    hit.score = found[i].score;
    answer.hits.push_back(std::move(hit));
  }
  answer.head.took_us = watch.us();
  return answer;
}

}  // namespace searcher
