#include "searcher/answer/quotes.h"

#include <algorithm>
#include <optional>
#include <tuple>

#include "searcher/answer/bound_query.h"
#include "searcher/answer/facets.h"
#include "searcher/answer/part_score.h"
#include "searcher/answer/prepared_query.h"
#include "searcher/answer/suggestions.h"
#include "searcher/index/lazy_record.h"
#include "searcher/index/retrieval.h"

namespace searcher {
namespace {

constexpr double average_words = 30;
constexpr std::uint32_t fragment_words = 10;  // what is shorter ranks as if it were as long: a fragment says less

struct Scored {
  std::uint32_t article;
  std::uint32_t quotation;  // among the article's
  double score;
  std::string date;
};

std::uint32_t length_of(const schema::Quotation& quotation) {
  std::uint32_t words = 0;
  for (const schema::QuotationPart& part : quotation.parts) words += part.last - part.first;
  return std::max(words, fragment_words);
}

// The part of an article's match that lies in one quotation.
Match match_in(const Match& article, const schema::Quotation& quotation) {
  Match match{.matched = true, .occurrences = {}, .captions = {}, .quotations = {}};
  for (const Occurrence& occurrence : article.occurrences)
    if (std::any_of(quotation.parts.begin(), quotation.parts.end(), [&](const schema::QuotationPart& part) {
          return part.first <= occurrence.span.first && occurrence.span.last <= part.last;
        }))
      match.occurrences.push_back(occurrence);
  return match;
}

bool comes_first(const Scored& a, const Scored& b, Order order) {
  if (order != Order::relevance) {
    if (a.date.empty() != b.date.empty()) return b.date.empty();
    if (a.date != b.date) return order == Order::newest ? a.date > b.date : a.date < b.date;
  }
  return std::tie(b.score, a.article, a.quotation) < std::tie(a.score, b.article, b.quotation);
}

void count_facets(const schema::Record& record, const schema::Quotation& quotation, FacetCounts& counts) {
  const auto add = [&](const char* field, const std::string& value) {
    if (!value.empty()) ++counts[field][value];
  };
  for (const std::string& speaker : quotation.speakers) add("speaker", speaker);
  add("kind", std::string(schema::name_of(quotation.kind)));
  add("place", record.place);
  add("agency", record.agency);
  add("language", record.language);
  for (const std::string& topic : record.topics) add("topic", topic);
  add("year", record.published.substr(0, 4));
}

void write_text(const MatchedArticle& article, const schema::Quotation& quotation, const std::vector<Span>& lit,
                QuotationHit& hit) {
  for (const schema::QuotationPart& part : quotation.parts) {
    if (!hit.text.empty()) hit.text += " … ";
    const auto offset = static_cast<std::uint32_t>(hit.text.size());
    hit.text += article.text.read(part.bytes);
    hit.parts.push_back(part.bytes);
    for (const Span span : lit) {
      if (span.first < part.first || part.last < span.last) continue;
      const text::Range bytes = bytes_of(article, span);
      const text::Range inside{bytes.begin - part.bytes.begin + offset, bytes.end - part.bytes.begin + offset};
      // Neighbouring words of a script without spaces touch.
      if (!hit.highlights.empty() && hit.highlights.back().end == inside.begin)
        hit.highlights.back().end = inside.end;
      else
        hit.highlights.push_back(inside);
    }
  }
}

QuotationHit hit_of(const MatchedArticle& article, const schema::Quotation& quotation,
                    const std::vector<double>& leaf_weights) {
  QuotationHit hit;
  const Match match = match_in(article.match, quotation);
  hit.score = score_of_part(match, article.layout, length_of(quotation), average_words, leaf_weights);
  write_text(article, quotation, lit_in(match), hit);
  hit.kind = schema::name_of(quotation.kind);
  hit.speakers = quotation.speakers;
  hit.speaker_as_written = quotation.speaker_as_written;
  hit.cue = article.text.read(quotation.cue);
  hit.confidence = quotation.confidence / 100.0;
  hit.language = article.record.language;
  hit.passage =
      passage_id(article, place_of({quotation.parts.front().first, quotation.parts.back().last}, article.layout));
  hit.article = article.record.id;
  hit.headline = article.headline();
  hit.agency = article.record.agency;
  hit.bytes = quotation.bytes();
  hit.published = article.record.published;
  hit.place = article.record.place;
  return hit;
}

}  // namespace

QuotesAnswer quotes(std::string_view text, const Snapshot& snapshot, const AnswerOptions& options) {
  const Stopwatch watch;
  PreparedQuery prepared = prepare(text, snapshot, options);
  QuotesAnswer answer{.head = std::move(prepared.head), .hits = {}, .facets = {}};
  if (answer.head.is_refused) return answer;

  RetrievalOptions retrieval;
  retrieval.wanted = UINT32_MAX;
  retrieval.leaves_undecided = true;
  retrieval.languages = prepared.languages;
  retrieval.unit = Unit::quotation;
  const BoundQuery query(*prepared.root, snapshot, prepared.languages, Unit::quotation);
  std::vector<Scored> found;
  FacetCounts counts;
  for (const Candidate& candidate : retrieve(*prepared.root, snapshot, retrieval).candidates) {
    const ArticleMatch article = query.match(candidate.article);
    LazyRecord record(snapshot, candidate.article);
    for (const std::uint32_t number : article.match.quotations) {
      const schema::Quotation& quotation = article.quotations[number];
      found.push_back({.article = candidate.article,
                       .quotation = number,
                       .score = score_of_part(match_in(article.match, quotation), article.layout, length_of(quotation),
                                              average_words, query.leaf_weights()),
                       .date = options.order == Order::relevance ? std::string() : record.head().published});
      if (!options.facets.empty()) count_facets(record.head(), quotation, counts);
    }
  }
  std::sort(found.begin(), found.end(),
            [&](const Scored& a, const Scored& b) { return comes_first(a, b, options.order); });
  answer.head.total = found.size();
  if (!options.facets.empty()) answer.facets = make_facets(options.facets, counts);
  if (found.empty())
    answer.head.suggestions = suggest(prepared.as_typed(), snapshot, prepared.languages, Unit::quotation);

  const std::size_t end = std::min<std::size_t>(found.size(), options.end_of_page());
  std::optional<MatchedArticle> kept;
  for (std::size_t i = options.offset; i < end; ++i) {
    const bool is_at_hand = i > options.offset && found[i].article == found[i - 1].article;
    if (!is_at_hand) kept = query.read(found[i].article);
    QuotationHit hit = hit_of(*kept, kept->quotations[found[i].quotation], query.leaf_weights());
    hit.rank = static_cast<std::uint32_t>(i + 1);
    answer.hits.push_back(std::move(hit));
  }
  answer.head.took_us = watch.us();
  return answer;
}

}  // namespace searcher
