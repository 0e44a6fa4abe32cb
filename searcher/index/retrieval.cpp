#include "searcher/index/retrieval.h"

#include <xapian.h>

#include <algorithm>
#include <optional>
#include <set>
#include <unordered_map>

#include "schema/terms.h"
#include "searcher/index/by_date.h"
#include "searcher/index/every_nth.h"
#include "searcher/index/judge.h"
#include "searcher/index/match_count.h"
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
  explicit FacetSpy(Retrieved& into, const std::vector<std::uint32_t>& slots) : into_(into), slots_(slots) {}

  void operator()(const Xapian::Document& document, double) override {
    for (const std::uint32_t slot : slots_) {
      std::set<std::vector<std::string>> counted;
      for (const std::string& value : schema::split_list(document.get_value(slot)))
        if (counted.insert(words_of(value)).second) ++into_.facets[slot][value];
    }
  }

 private:
  const std::vector<std::string>& words_of(const std::string& value) {
    const auto [it, is_new] = words_.try_emplace(value);
    if (is_new) it->second = schema::value_words(value, analyzer_);
    if (it->second.empty()) it->second = {value};  // signs alone
    return it->second;
  }

  Retrieved& into_;
  const std::vector<std::uint32_t>& slots_;
  text::Analyzer analyzer_;
  std::unordered_map<std::string, std::vector<std::string>> words_;  // of the values met so far
};

// Where no article has to be judged, matches are counted if it takes no more postings than this; beyond, the total is
// Xapian's estimate.
constexpr std::uint64_t counted_postings = 100'000;

std::optional<std::uint64_t> count_all(const Xapian::Query& query, const Snapshot& snapshot, Versions versions,
                                       std::uint64_t most_postings) {
  for (const auto& segment : snapshot.segments()) {
    const auto postings = postings_to_count(query, *segment);
    if (!postings || *postings > most_postings) return std::nullopt;
    most_postings -= *postings;
  }
  std::uint64_t sum = 0;
  for (const auto& segment : snapshot.segments()) sum += count_matches(query, *segment, segment->left_out(versions));
  return sum;
}

Shortlist shortlist_for(const Node& root, const Snapshot& snapshot, const RetrievalOptions& options) {
  if (options.order == Order::relevance) return shortlist(root, snapshot, options.languages, options.unit);
  WeightGrain grain{.scale = 1, .grain = ByDate::grain};
  Shortlist list = shortlist(root, snapshot, options.languages, options.unit, grain);
  // The weights of words have to be small enough to stand beside those of dates.
  constexpr double largest_of_word = 3'300;  // an impact of 220, an idf of 15
  const double sum = largest_of_word * static_cast<double>(list.query.get_length());
  if (sum <= ByDate::step) return list;
  grain.scale = ByDate::step / sum;
  return shortlist(root, snapshot, options.languages, options.unit, grain);
}

std::vector<Candidate> candidates_of(const Xapian::MSet& mset, const Snapshot& snapshot) {
  std::vector<Candidate> candidates;
  for (auto it = mset.begin(); it != mset.end(); ++it)
    candidates.push_back({snapshot.article_of(*it), it.get_weight()});
  return candidates;
}

}  // namespace

Retrieved retrieve(const Node& root, const Snapshot& snapshot, const RetrievalOptions& options) try {
  Retrieved result;
  const std::uint32_t documents = snapshot.articles().get_doccount();
  if (documents == 0) return result;
  Shortlist list = shortlist_for(root, snapshot, options);
  if (options.leaves_undecided) list.undecided.clear();
  EveryNth sample(options.every);
  if (options.every > 1) list = {list.query & Xapian::Query(&sample), Xapian::Query(), std::move(list.undecided)};
  Judge judge(list, snapshot, options.languages, options.unit, options.versions);
  const JudgeDecider decider(judge);

  Xapian::Enquire enquire(snapshot.articles());
  ByDate by_date(snapshot, options.order);
  const bool is_by_date = options.order != Order::relevance;
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
  throw translated(error, snapshot.index());
}

std::vector<Candidate> retrieve_any_word(const Node& root, const Snapshot& snapshot,
                                         const std::vector<std::string>& languages, Versions versions,
                                         std::uint32_t wanted) try {
  Xapian::Enquire enquire(snapshot.articles());
  enquire.set_query(any_word(root, snapshot, languages));
  enquire.set_weighting_scheme(impact_weight());
  const Shortlist all_decided;
  Judge judge(all_decided, snapshot, languages, Unit::article, versions);
  const JudgeDecider decider(judge);
  return candidates_of(enquire.get_mset(0, wanted, nullptr, judge.is_needed() ? &decider : nullptr), snapshot);
} catch (const Xapian::Error& error) {
  throw translated(error, snapshot.index());
}

}  // namespace searcher
