#include "searcher/answer/quotes.h"

#include <algorithm>
#include <optional>
#include <tuple>

#include "searcher/answer/bound_query.h"
#include "searcher/answer/earlier_versions.h"
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
  if (record.published.size() >= 7) add("month", record.published.substr(0, 7));
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

// Adds the article's quotations that match; false where there are none.
bool add_quotations(std::uint32_t number, const BoundQuery& query, const Snapshot& snapshot,
                    const AnswerOptions& options, std::vector<Scored>& found, FacetCounts& counts) {
  const ArticleMatch article = query.match(number);
  LazyRecord record(snapshot, number);
  for (const std::uint32_t of_article : article.match.quotations) {
    const schema::Quotation& quotation = article.quotations[of_article];
    found.push_back({.article = number,
                     .quotation = of_article,
                     .score = score_of_part(match_in(article.match, quotation), article.layout, length_of(quotation),
                                            average_words, query.leaf_weights()),
                     .date = options.order == Order::relevance ? std::string() : record.head().published});
    if (!options.facets.empty()) count_facets(record.head(), quotation, counts);
  }
  return !article.match.quotations.empty();
}

// Candidates, the best first. They are fetched in growing batches, so that whoever stops early has not ranked them all.
class CandidateStream {
 public:
  CandidateStream(const Node& root, const Snapshot& snapshot, RetrievalOptions options)
      : root_(root), snapshot_(snapshot), options_(std::move(options)), batch_(retrieve(root_, snapshot_, options_)) {}

  std::optional<Candidate> next() {
    if (given_ == batch_.candidates.size() && given_ == options_.wanted) {
      options_.wanted *= 8;
      batch_ = retrieve(root_, snapshot_, options_);
    }
    if (given_ == batch_.candidates.size()) return std::nullopt;
    return batch_.candidates[given_++];
  }

  std::uint64_t given() const { return given_; }
  std::uint64_t total() const { return std::max<std::uint64_t>(batch_.total, given_); }

 private:
  const Node& root_;
  const Snapshot& snapshot_;
  RetrievalOptions options_;
  Retrieved batch_;
  std::size_t given_ = 0;
};

// Articles that hold a quotation asked for are taken in blocks of so many, the best first, until the page is full.
constexpr std::size_t block = 500;

// The best articles hold more than the others: a sample spread over all of them tells how many quotations there are.
std::uint64_t estimated_total(const Node& root, const BoundQuery& query, const Snapshot& snapshot,
                              RetrievalOptions retrieval, std::uint64_t articles) {
  constexpr std::uint32_t sampled = 200;
  retrieval.every = static_cast<std::uint32_t>(articles / sampled + 1);
  retrieval.wanted = UINT32_MAX;
  std::uint64_t found = 0;
  for (const Candidate& candidate : retrieve(root, snapshot, retrieval).candidates)
    found += query.match(candidate.article).match.quotations.size();
  return found * retrieval.every;
}

struct Reading {
  std::vector<Scored> found;  // ranked, a block of articles after the other
  FacetCounts counts;
  std::uint64_t total = 0;  // an estimate where not all was read
  bool is_whole = true;
};

Reading read_quotations(const PreparedQuery& prepared, const BoundQuery& query, const Snapshot& snapshot,
                        const AnswerOptions& options) {
  const bool reads_all = options.count || !options.facets.empty() || options.end_of_page() == UINT32_MAX;
  RetrievalOptions retrieval;
  retrieval.wanted = reads_all ? UINT32_MAX : block;
  retrieval.order = options.order;
  retrieval.leaves_undecided = true;
  retrieval.languages = prepared.languages;
  retrieval.unit = Unit::quotation;
  retrieval.versions = options.versions();
  CandidateStream candidates(*prepared.root, snapshot, retrieval);

  Reading reading;
  std::size_t block_start = 0;  // in reading.found
  const auto rank_block = [&] {
    std::sort(reading.found.begin() + static_cast<std::ptrdiff_t>(block_start), reading.found.end(),
              [&](const Scored& a, const Scored& b) { return comes_first(a, b, options.order); });
    block_start = reading.found.size();
  };
  std::size_t holding = 0;  // articles of this block
  while (const auto candidate = candidates.next()) {
    if (!add_quotations(candidate->article, query, snapshot, options, reading.found, reading.counts)) continue;
    if (reads_all || ++holding < block) continue;
    rank_block();
    holding = 0;
    if (reading.found.size() >= options.end_of_page()) break;
  }
  rank_block();
  reading.total = reading.found.size();
  reading.is_whole = !candidates.next();
  if (!reading.is_whole)
    reading.total =
        std::max(reading.total, estimated_total(*prepared.root, query, snapshot, retrieval, candidates.total()));
  return reading;
}

}  // namespace

std::vector<QuotationHit> quotation_hits(const MatchedArticle& article, const std::vector<double>& leaf_weights) {
  std::vector<QuotationHit> hits;
  for (const std::uint32_t number : article.match.quotations)
    hits.push_back(hit_of(article, article.quotations[number], leaf_weights));
  return hits;
}

QuotesAnswer quotes(std::string_view text, const Snapshot& snapshot, const AnswerOptions& options) {
  const Stopwatch watch;
  PreparedQuery prepared = prepare(text, snapshot, options);
  QuotesAnswer answer{.head = std::move(prepared.head), .hits = {}, .facets = {}};
  if (answer.head.is_refused) return answer;

  const BoundQuery query(*prepared.root, snapshot, prepared.languages, Unit::quotation);
  const Reading reading = read_quotations(prepared, query, snapshot, options);
  const std::vector<Scored>& found = reading.found;
  answer.head.total = reading.total;
  answer.head.total_is_exact = reading.is_whole;
  if (!options.facets.empty()) answer.facets = make_facets(options.facets, reading.counts);
  if (found.empty()) {
    note_earlier_versions(prepared, snapshot, Unit::quotation, options, answer.head);
    answer.head.suggestions =
        suggest(prepared.as_typed(), snapshot, prepared.languages, Unit::quotation, options.versions());
  }

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
