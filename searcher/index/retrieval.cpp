#include "searcher/index/retrieval.h"

#include <xapian.h>

#include <algorithm>
#include <optional>

#include "searcher/index/by_date.h"
#include "searcher/index/every_nth.h"
#include "searcher/index/facet_counter.h"
#include "searcher/index/judge.h"
#include "searcher/index/match_count.h"
#include "searcher/index/remote_retrieval.h"
#include "searcher/index/shortlist.h"

namespace searcher {
namespace {

// Xapian calls it with documents of one segment, numbered as there, which is the article's number.
class JudgeDecider : public Xapian::MatchDecider {
 public:
  explicit JudgeDecider(Judge& judge) : judge_(judge) {}
  bool operator()(const Xapian::Document& document) const override { return judge_.matches(document.get_docid()); }

 private:
  Judge& judge_;
};

class FacetSpy : public Xapian::MatchSpy {
 public:
  FacetSpy(Retrieved& into, const std::vector<std::uint32_t>& slots) : counter_(into.facets), slots_(slots) {}

  void operator()(const Xapian::Document& document, double) override {
    for (const std::uint32_t slot : slots_) counter_.add(slot, document.get_value(slot), 1);
  }

 private:
  FacetCounter counter_;
  const std::vector<std::uint32_t>& slots_;
};

std::vector<Candidate> candidates_of(const Xapian::MSet& mset, const Snapshot& snapshot) {
  std::vector<Candidate> candidates;
  for (auto it = mset.begin(); it != mset.end(); ++it)
    candidates.push_back({snapshot.article_of(*it), it.get_weight()});
  return candidates;
}

}  // namespace

Retrieved retrieve(const Node& root, const Snapshot& snapshot, const RetrievalOptions& options) try {
  if (snapshot.has_remote()) return retrieve_remotely(root, snapshot, options);
  Retrieved result;
  const std::uint32_t documents = snapshot.articles().get_doccount();
  if (documents == 0) return result;
  const bool is_by_date = options.order != Order::relevance;
  Shortlist list = is_by_date ? shortlist_beside_dates(root, snapshot, options.languages, options.unit)
                              : shortlist(root, snapshot, options.languages, options.unit);
  if (options.leaves_undecided) list.undecided.clear();
  EveryNth sample(options.every);
  if (options.every > 1) list = {list.query & Xapian::Query(&sample), Xapian::Query(), std::move(list.undecided)};
  Judge judge(list, snapshot, options.languages, options.unit, options.versions);
  const JudgeDecider decider(judge);

  Xapian::Enquire enquire(snapshot.articles());
  ByDate by_date(snapshot, options.order);
  enquire.set_query(is_by_date ? list.query & Xapian::Query(&by_date) : list.query);
  enquire.set_weighting_scheme(impact_weight());
  FacetSpy spy(result, options.facets);
  if (!options.facets.empty()) enquire.add_matchspy(&spy);

  const std::uint32_t wanted = std::min(options.wanted, documents);
  std::optional<std::uint64_t> total;
  if (options.facets.empty() && judge.is_decided())
    total = count_all(list.query, snapshot, options.versions, options.exact_total ? UINT64_MAX : counted_postings);
  const bool counts_here = !options.facets.empty() || (options.exact_total && !total);
  const Xapian::MatchDecider* const deciding = judge.is_needed() ? &decider : nullptr;

  const auto take_total_of = [&](const Xapian::MSet& estimate) {
    result.total = total.value_or(estimate.get_matches_estimated());
    result.total_is_exact = total || estimate.get_matches_lower_bound() == estimate.get_matches_upper_bound();
  };

  Xapian::MSet mset;
  bool is_full = false;
  if (!list.leading.empty() && !is_by_date && !counts_here && judge.is_decided()) {
    take_total_of(enquire.get_mset(0, 0, nullptr, deciding));
    enquire.set_query(list.leading);
    mset = enquire.get_mset(0, wanted, nullptr, deciding);
    enquire.set_query(list.query);
    is_full = mset.size() == wanted;
  }
  if (!is_full) {
    mset = enquire.get_mset(0, wanted, counts_here ? documents : wanted, nullptr, deciding);
    take_total_of(mset);
  }
  result.candidates = candidates_of(mset, snapshot);
  if (is_by_date)
    for (Candidate& candidate : result.candidates) candidate.weight = ByDate::without_date(candidate.weight);
  return result;
} catch (const Xapian::Error& error) {
  snapshot.fail(error);
}

std::vector<Candidate> retrieve_any_word(const Node& root, const Snapshot& snapshot,
                                         const std::vector<std::string>& languages, Versions versions,
                                         std::uint32_t wanted) try {
  if (snapshot.has_remote()) return retrieve_any_word_remotely(root, snapshot, languages, versions, wanted);
  Xapian::Enquire enquire(snapshot.articles());
  enquire.set_query(any_word(root, snapshot, languages));
  enquire.set_weighting_scheme(impact_weight());
  const Shortlist all_decided;
  Judge judge(all_decided, snapshot, languages, Unit::article, versions);
  const JudgeDecider decider(judge);
  return candidates_of(enquire.get_mset(0, wanted, nullptr, judge.is_needed() ? &decider : nullptr), snapshot);
} catch (const Xapian::Error& error) {
  snapshot.fail(error);
}

}  // namespace searcher
