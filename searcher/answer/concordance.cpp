#include "searcher/answer/concordance.h"

#include <algorithm>

#include "searcher/answer/bound_query.h"
#include "searcher/answer/earlier_versions.h"
#include "searcher/answer/prepared_query.h"
#include "searcher/answer/suggestions.h"
#include "searcher/index/retrieval.h"
#include "text/boundaries.h"
#include "text/code_points.h"

namespace searcher {
namespace {

constexpr std::uint32_t context_bytes = 90;  // on either side, at most
constexpr std::size_t context_letters = 48;

// The end of `s` of at most context_letters letters, cut between words.
std::string_view cut_left(std::string_view s, text::Boundaries& boundaries) {
  std::size_t begin = s.size() > context_bytes ? s.size() - context_bytes : 0;
  while (begin < s.size() && (static_cast<unsigned char>(s[begin]) & 0xC0) == 0x80) ++begin;
  const std::string_view tail = s.substr(begin);
  std::uint32_t from = 0;
  for (const text::WordSegment& segment : boundaries.words(tail)) {
    const bool fits = text::count_code_points(tail.substr(from)) <= context_letters;
    if (fits && (begin == 0 || from > 0)) break;
    from = segment.end;
  }
  return tail.substr(from);
}

std::string_view cut_right(std::string_view s, text::Boundaries& boundaries) {
  std::size_t end = std::min<std::size_t>(s.size(), context_bytes);
  while (end < s.size() && end > 0 && (static_cast<unsigned char>(s[end]) & 0xC0) == 0x80) --end;
  const std::string_view head = s.substr(0, end);
  std::uint32_t to = 0;
  for (const text::WordSegment& segment : boundaries.words(head)) {
    const bool is_cut = segment.end == head.size() && end < s.size();
    if (is_cut || text::count_code_points(head.substr(0, segment.end)) > context_letters) break;
    to = segment.end;
  }
  return head.substr(0, to);
}

// Where something stands, each place once: several parts of a query may stand in the same.
std::vector<Span> spans_of(const Match& match) {
  std::vector<Span> spans;
  for (const Occurrence& occurrence : match.occurrences)
    if (spans.empty() || spans.back() != occurrence.span) spans.push_back(occurrence.span);
  return spans;
}

}  // namespace

ConcordanceAnswer concordance(std::string_view text, const Snapshot& snapshot, const AnswerOptions& options) {
  const Stopwatch watch;
  PreparedQuery prepared = prepare(text, snapshot, options);
  ConcordanceAnswer answer{.head = std::move(prepared.head), .hits = {}};
  if (answer.head.is_refused) return answer;

  RetrievalOptions retrieval;
  retrieval.wanted = UINT32_MAX;
  retrieval.order = options.order;
  retrieval.languages = prepared.languages;
  retrieval.versions = options.versions();
  const BoundQuery query(*prepared.root, snapshot, prepared.languages, Unit::article);
  text::Boundaries boundaries;
  const std::uint64_t end = options.end_of_page();
  for (const Candidate& candidate : retrieve(*prepared.root, snapshot, retrieval).candidates) {
    const std::size_t here = spans_of(query.match(candidate.article).match).size();
    const std::uint64_t first = answer.head.total;
    answer.head.total += here;
    if (answer.head.total <= options.offset || first >= end) continue;
    const MatchedArticle article = query.read(candidate.article);
    const std::vector<Span> spans = spans_of(article.match);
    for (std::size_t i = 0; i < here; ++i) {
      if (first + i < options.offset || first + i >= end) continue;
      const Span span = spans[i];
      const PassagePlace place = place_of(span, article.layout);
      const text::Range section = article.record.sections[place.section].bytes;
      const text::Range bytes = bytes_of(article, span);
      const std::string left = article.text.read({section.begin, bytes.begin});
      const std::string right = article.text.read({bytes.end, section.end});
      answer.hits.push_back({.article = article.record.id,
                             .passage = read_passage(article, place, {}).id,
                             .left = std::string(cut_left(left, boundaries)),
                             .match = article.text.read(bytes),
                             .right = std::string(cut_right(right, boundaries)),
                             .bytes = bytes});
    }
  }
  if (answer.head.total == 0) {
    note_earlier_versions(prepared, snapshot, Unit::article, options, answer.head);
    answer.head.suggestions =
        suggest(prepared.as_typed(), snapshot, prepared.languages, Unit::article, options.versions());
  }
  answer.head.took_us = watch.us();
  return answer;
}

}  // namespace searcher
