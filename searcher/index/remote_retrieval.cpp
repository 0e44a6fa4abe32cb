#include "searcher/index/remote_retrieval.h"

#include <xapian.h>

#include <algorithm>
#include <memory>
#include <optional>

#include "searcher/index/by_date.h"
#include "searcher/index/facet_counter.h"
#include "searcher/index/judge.h"
#include "searcher/index/lazy_record.h"
#include "searcher/index/match_count.h"
#include "searcher/index/match_stream.h"
#include "searcher/index/shortlist.h"
#include "searcher/index/slot_value.h"

namespace searcher {
namespace {

// Where the servers decide, so many matches are counted at least; beyond, the total is Xapian's estimate.
constexpr Xapian::doccount counted_matches = 100'000;
// The first batch has the more articles, as some are not going to match.
constexpr std::uint32_t smallest_batch = 64;

// What each facet's slot holds, counted where the documents are.
class ServerFacets {
 public:
  ServerFacets(Xapian::Enquire& enquire, const std::vector<std::uint32_t>& slots) {
    for (const std::uint32_t slot : slots) {
      spies_.emplace_back(slot, std::make_unique<Xapian::ValueCountMatchSpy>(slot));
      enquire.add_matchspy(spies_.back().second.get());
    }
  }

  void add_to(Retrieved& retrieved) const {
    FacetCounter counter(retrieved.facets);
    for (const auto& [slot, spy] : spies_)
      for (auto it = spy->values_begin(); it != spy->values_end(); ++it) counter.add(slot, *it, it.get_termfreq());
  }

 private:
  std::vector<std::pair<std::uint32_t, std::unique_ptr<Xapian::ValueCountMatchSpy>>> spies_;
};

void take_total_of(const Xapian::MSet& mset, Retrieved& retrieved) {
  retrieved.total = mset.get_matches_estimated();
  retrieved.total_is_exact = mset.get_matches_lower_bound() == mset.get_matches_upper_bound();
}

std::vector<Candidate> candidates_of(const Xapian::MSet& mset, const Snapshot& snapshot) {
  std::vector<Candidate> candidates;
  for (auto it = mset.begin(); it != mset.end(); ++it)
    candidates.push_back({snapshot.article_of(*it), it.get_weight()});
  return candidates;
}

// All that the shortlist lets through matches, and the servers know it.
Retrieved retrieve_decided(const Shortlist& list, const Snapshot& snapshot, const RetrievalOptions& options) {
  Retrieved result;
  const Xapian::doccount documents = snapshot.articles().get_doccount();
  const std::uint32_t wanted = std::min(options.wanted, documents);
  const bool counts_all = !options.facets.empty() || options.exact_total;
  Xapian::Enquire enquire(snapshot.articles());
  enquire.set_query(list.query);
  enquire.set_weighting_scheme(impact_weight());
  const ServerFacets facets(enquire, options.facets);
  const bool is_by_date = options.order != Order::relevance;
  const bool begins_with_leading = !list.leading.empty() && !is_by_date && !counts_all;

  const Xapian::MSet whole = enquire.get_mset(0, is_by_date || begins_with_leading ? 0 : wanted,
                                              counts_all ? documents : std::min(documents, counted_matches));
  take_total_of(whole, result);
  facets.add_to(result);
  if (is_by_date) {
    MatchStream stream(list.query, snapshot, options.order, std::max(wanted, 1U));
    while (result.candidates.size() < wanted) {
      const auto candidate = stream.next();
      if (!candidate) break;
      result.candidates.push_back(*candidate);
    }
    return result;
  }
  if (!begins_with_leading) {
    result.candidates = candidates_of(whole, snapshot);
    return result;
  }
  enquire.set_query(list.leading);
  Xapian::MSet best = enquire.get_mset(0, wanted);
  if (best.size() < wanted) {
    enquire.set_query(list.query);
    best = enquire.get_mset(0, wanted);
  }
  result.candidates = candidates_of(best, snapshot);
  return result;
}

// The total where not all that the shortlist lets through was looked at.
std::uint64_t estimate(const Xapian::Query& query, const Snapshot& snapshot, std::uint64_t matching,
                       std::uint64_t seen) {
  Xapian::Enquire enquire(snapshot.articles());
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  const double let_through = enquire.get_mset(0, 0).get_matches_estimated();
  const double share = static_cast<double>(matching) / static_cast<double>(std::max<std::uint64_t>(seen, 1));
  return std::max(matching, static_cast<std::uint64_t>(let_through * share));
}

// Puts what the shortlist lets through to the judge, the first ones first.
class Judging {
 public:
  Judging(Judge& judge, const Snapshot& snapshot, const RetrievalOptions& options, Retrieved& into)
      : judge_(judge), snapshot_(snapshot), options_(options), into_(into), facets_(into.facets) {
    wanted_ = std::min(options.wanted, snapshot.articles().get_doccount());
  }

  // Until as many stand as are wanted, or to the end. False where it stopped before the end.
  bool run(const Xapian::Query& query, bool goes_to_the_end) {
    const std::uint32_t documents = snapshot_.articles().get_doccount();
    const std::uint32_t first = std::max(std::min(wanted_, UINT32_MAX / 2) * 2, smallest_batch);
    MatchStream stream(query, snapshot_, options_.order, goes_to_the_end ? documents : std::min(first, documents));
    into_.candidates.clear();
    into_.total = 0;
    seen_ = 0;
    while (goes_to_the_end || into_.candidates.size() < wanted_) {
      const auto candidate = stream.next();
      if (!candidate) break;
      if (candidate->article % options_.every != 0) continue;
      ++seen_;
      if (judge_.is_needed() && !judge_.matches(candidate->article)) continue;
      ++into_.total;
      if (into_.candidates.size() < wanted_) into_.candidates.push_back(*candidate);
      LazyRecord record(snapshot_, candidate->article);
      for (const std::uint32_t slot : options_.facets) facets_.add(slot, slot_value(slot, record), 1);
    }
    return stream.is_at_end();
  }

  bool is_full() const { return into_.candidates.size() == wanted_; }
  std::uint64_t seen() const { return seen_; }

 private:
  Judge& judge_;
  const Snapshot& snapshot_;
  const RetrievalOptions& options_;
  Retrieved& into_;
  FacetCounter facets_;
  std::uint32_t wanted_ = 0;
  std::uint64_t seen_ = 0;
};

Retrieved retrieve_judged(const Shortlist& list, Judge& judge, const Snapshot& snapshot,
                          const RetrievalOptions& options) {
  Retrieved result;
  std::optional<std::uint64_t> total;
  if (judge.is_decided() && options.facets.empty() && options.every == 1)
    total = count_all(list.query, snapshot, options.versions, options.exact_total ? UINT64_MAX : counted_postings);
  const bool counts_here = !options.facets.empty() || (options.exact_total && !total);
  const bool is_by_date = options.order != Order::relevance;
  Judging judging(judge, snapshot, options, result);
  bool is_at_end = false;
  const bool begins_with_leading = !list.leading.empty() && !is_by_date && !counts_here && judge.is_decided();
  if (begins_with_leading) judging.run(list.leading, false);
  if (!begins_with_leading || !judging.is_full()) is_at_end = judging.run(list.query, counts_here);
  result.total_is_exact = total || is_at_end;
  if (total)
    result.total = *total;
  else if (!is_at_end)
    result.total = estimate(list.query, snapshot, result.total, judging.seen());
  return result;
}

}  // namespace

Retrieved retrieve_remotely(const Node& root, const Snapshot& snapshot, const RetrievalOptions& options) {
  if (snapshot.articles().get_doccount() == 0) return {};
  Shortlist list = options.order == Order::relevance
                       ? shortlist(root, snapshot, options.languages, options.unit)
                       : shortlist_beside_dates(root, snapshot, options.languages, options.unit);
  if (options.leaves_undecided) list.undecided.clear();
  Judge judge(list, snapshot, options.languages, options.unit, options.versions);
  return judge.is_needed() || options.every > 1 ? retrieve_judged(list, judge, snapshot, options)
                                                : retrieve_decided(list, snapshot, options);
}

std::vector<Candidate> retrieve_any_word_remotely(const Node& root, const Snapshot& snapshot,
                                                  const std::vector<std::string>& languages, Versions versions,
                                                  std::uint32_t wanted) {
  MatchStream stream(any_word(root, snapshot, languages), snapshot, Order::relevance, std::max(wanted, smallest_batch));
  const Shortlist all_decided;
  Judge judge(all_decided, snapshot, languages, Unit::article, versions);
  std::vector<Candidate> candidates;
  while (candidates.size() < wanted) {
    const auto candidate = stream.next();
    if (!candidate) break;
    if (judge.matches(candidate->article)) candidates.push_back(*candidate);
  }
  return candidates;
}

}  // namespace searcher
