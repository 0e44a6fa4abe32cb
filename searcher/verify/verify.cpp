#include "searcher/verify/verify.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "searcher/answer/story_versions.h"
#include "searcher/verify/altered_search.h"
#include "searcher/verify/attribution.h"
#include "searcher/verify/context.h"
#include "searcher/verify/diff.h"
#include "searcher/verify/quote_search.h"
#include "searcher/verify/source_article.h"

namespace searcher {
namespace {

bool is_as_written(const Standing& standing) { return standing.verdict < Verdict::altered; }

template <typename Value>
void add_all(std::vector<Value>& to, std::vector<Value> more) {
  std::move(more.begin(), more.end(), std::back_inserter(to));
}

// Of each article the best place, of equally good ones all.
void keep_best_of_each_article(std::vector<Standing>& standings) {
  std::map<std::uint32_t, std::pair<Verdict, std::uint32_t>> best;
  for (const Standing& standing : standings) {
    const auto [it, is_new] = best.try_emplace(standing.article, standing.rank());
    if (!is_new) it->second = std::min(it->second, standing.rank());
  }
  std::erase_if(standings, [&](const Standing& standing) { return standing.rank() != best.at(standing.article); });
}

bool is_earlier(const VerifiedSource& a, const VerifiedSource& b) {
  if (a.published.empty() != b.published.empty()) return b.published.empty();
  return std::tie(a.published, a.article, a.bytes) < std::tie(b.published, b.article, b.bytes);
}

// What an ellipsis leaves out and brackets replace, in order; "" where that is nothing.
std::vector<std::string> left_out_of(const Standing& standing, const SourceArticle& article) {
  std::vector<std::string> left_out;
  for (std::size_t part = 1; part < standing.bytes.size(); ++part) {
    const text::Range between{standing.bytes[part - 1].end, standing.bytes[part].begin};
    left_out.push_back(between.begin < between.end ? article.article().text.read(between) : std::string());
  }
  return left_out;
}

VerifiedSource source_of(const ReadQuote& quote, const std::vector<std::string>& speakers, const Standing& standing,
                         const Snapshot& snapshot) {
  const SourceArticle article(standing.article, snapshot);
  const MatchedArticle& read = article.article();
  const schema::Record& record = read.record;
  VerifiedSource source;
  source.article = record.id;
  source.headline = read.headline();
  source.agency = record.agency;
  source.place = record.place;
  source.url = record.url;
  source.published = record.published;
  source.passage = article.passage_id(standing.span());
  source.bytes = standing.bytes.empty() ? article.bytes_of(standing.span())
                                        : text::Range{standing.bytes.front().begin, standing.bytes.back().end};
  source.text = read.text.read(source.bytes);
  const text::Range around = article.surroundings(standing.span());
  if (around.begin < source.bytes.begin) source.before = read.text.read({around.begin, source.bytes.begin});
  if (source.bytes.end < around.end) source.after = read.text.read({source.bytes.end, around.end});
  source.verdict = standing.verdict;
  const HowSaid how = how_said(article, standing.spans);
  source.speech = how.speech;
  source.speakers = how.speakers;
  source.attribution = attribution_of(speakers, how.speakers, record.published);
  source.context = context_of(article, standing.span());
  source.diff = diff_of(quote, standing, article);
  if (standing.verdict == Verdict::altered) source.changes = changes_of(source.diff);
  if (standing.verdict == Verdict::marked) source.left_out = left_out_of(standing, article);
  source.later_versions = later_versions_of(record.id, record.version_of, snapshot);
  return source;
}

// Everywhere that the index carries the quotation in its best wording, and in others.
std::vector<Standing> find_standings(const ReadQuote& quote, const Snapshot& snapshot) {
  const QuoteSearch search(quote, snapshot);
  std::vector<Standing> standings = search.as_written();
  if (std::none_of(standings.begin(), standings.end(), is_as_written))
    add_all(standings, search.with_declared_changes());
  const bool is_found = std::any_of(standings.begin(), standings.end(), is_as_written);
  const AlteredSearch altered(quote, snapshot);
  add_all(standings, is_found ? altered.find_near_copies() : altered.find());
  keep_best_of_each_article(standings);
  return standings;
}

// The order of wordings stays.
void group_by_wording(std::vector<VerifiedSource>& sources) {
  std::map<std::string, std::size_t> first;
  for (std::size_t i = 0; i < sources.size(); ++i) first.try_emplace(sources[i].text, i);
  std::stable_sort(sources.begin(), sources.end(), [&](const VerifiedSource& a, const VerifiedSource& b) {
    return first.at(a.text) < first.at(b.text);
  });
}

void summarise(VerifiedQuote& verified) {
  bool differs = false;
  for (const VerifiedSource& source : verified.sources) {
    verified.speech = std::min(verified.speech, source.speech);
    if (source.attribution == Attribution::agrees) verified.attribution = Attribution::agrees;
    differs = differs || source.attribution == Attribution::differs;
  }
  if (differs && verified.attribution != Attribution::agrees) verified.attribution = Attribution::differs;
  // What one source says without a condition is so.
  verified.context = verified.sources.front().context;
  for (const VerifiedSource& source : verified.sources)
    if (source.context == Context::none) verified.context = Context::none;
  verified.changes = verified.sources.front().changes;
}

}  // namespace

Verifier::Verifier(const Snapshot& snapshot) : snapshot_(snapshot) {}

VerifiedQuote Verifier::verify(const QuoteToCheck& to_check) {
  const ReadQuote quote(to_check.text);
  VerifiedQuote verified;
  verified.quote = to_check;
  std::vector<Standing> standings = find_standings(quote, snapshot_);
  if (!can_be_altered(quote)) std::erase_if(standings, [](const Standing& s) { return !is_as_written(s); });
  if (standings.empty()) return verified;

  std::stable_sort(standings.begin(), standings.end(),
                   [](const Standing& a, const Standing& b) { return a.rank() < b.rank(); });
  const auto best = standings.front().rank();
  verified.verdict = best.first;
  std::set<std::string> articles;
  for (const Standing& standing : standings) {
    const bool is_best = standing.rank() == best;
    if (!is_best && verified.near_copies.size() == max_near_copies) break;
    (is_best ? verified.sources : verified.near_copies)
        .push_back(source_of(quote, to_check.speakers, standing, snapshot_));
    if (is_best) articles.insert(verified.sources.back().article);
  }
  verified.copies = static_cast<std::uint32_t>(articles.size());
  std::sort(verified.sources.begin(), verified.sources.end(), is_earlier);
  group_by_wording(verified.near_copies);
  summarise(verified);
  return verified;
}

}  // namespace searcher
