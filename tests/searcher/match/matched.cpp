#include "tests/searcher/match/matched.h"

#include <gmock/gmock.h>

#include <algorithm>

#include "searcher/index/retrieval.h"
#include "searcher/query/parser.h"
#include "tests/searcher/match/view_of.h"

namespace searcher {
namespace {

std::vector<std::string> normal_forms(const Segment& segment) {
  std::vector<std::string> by_number(segment.words.size());
  for (std::uint32_t i = 0; i < segment.words.size(); ++i)
    by_number[segment.words.entry(i).number] = segment.words.normal(i);
  return by_number;
}

std::string printed(const Occurrence& occurrence, const schema::ArticleTokens& tokens,
                    const std::vector<std::string>& normal) {
  std::string out;
  std::vector<Span> lit;
  append_lit(occurrence, lit);
  for (std::uint32_t at = occurrence.span.first; at < occurrence.span.last; ++at) {
    if (at > occurrence.span.first) out += ' ';
    const auto is_lit = [&](auto bound) { return std::any_of(lit.begin(), lit.end(), bound); };
    if (is_lit([at](Span s) { return s.first == at; })) out += '[';
    out += normal[tokens.words[at]];
    if (is_lit([at](Span s) { return s.last == at + 1; })) out += ']';
  }
  return out;
}

std::vector<std::string> retrieved_ids(const Node& root, const Snapshot& snapshot, Unit unit) {
  std::vector<std::string> ids;
  const Retrieved retrieved =
      retrieve(root, snapshot, {.wanted = UINT32_MAX, .facets = {}, .languages = snapshot.languages(), .unit = unit});
  for (const Candidate& candidate : retrieved.candidates) ids.push_back(snapshot.record(candidate.article).head.id);
  return ids;
}

}  // namespace

std::vector<std::string> matches_of(std::string_view query, const Snapshot& snapshot, Unit unit) {
  const Query parsed = parse(query);
  std::vector<std::string> matches;
  std::vector<std::string> ids;
  for (const auto& segment : snapshot.segments()) {
    const Matcher matcher({parsed.root.get()}, segment->words, snapshot.languages(), unit);
    const std::vector<std::string> normal = normal_forms(*segment);
    for (std::uint32_t number = segment->info.first_article; number <= segment->info.last_article; ++number) {
      const schema::EncodedTokens encoded = snapshot.tokens(number);
      const schema::ArticleTokens tokens = encoded.decoded();
      const schema::Record record = snapshot.whole_record(number);
      const Match match = matcher.match(view_of(encoded, record), layout_of(tokens));
      if (!match.matched) continue;
      ids.push_back(record.id);
      std::string line = record.id;
      for (std::size_t i = 0; i < match.captions.size(); ++i)
        line += (i == 0 ? "#c" : ",c") + std::to_string(match.captions[i]);
      for (std::size_t i = 0; i < match.occurrences.size(); ++i)
        line += (i == 0 ? ": " : " | ") + printed(match.occurrences[i], tokens, normal);
      matches.push_back(line);
    }
  }
  EXPECT_THAT(retrieved_ids(*parsed.root, snapshot, unit), testing::UnorderedElementsAreArray(ids))
      << "the shortlist and the matcher disagree on " << query;
  return matches;
}

void expect_matches(const std::vector<MatchRow>& rows, const SmallIndex& index, Unit unit) {
  for (const MatchRow& row : rows) {
    SCOPED_TRACE(row.query);
    EXPECT_THAT(matches_of(row.query, index.snapshot(), unit), testing::ElementsAreArray(row.matches));
  }
}

}  // namespace searcher
