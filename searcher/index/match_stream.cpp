#include "searcher/index/match_stream.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "schema/terms.h"
#include "searcher/index/shortlist.h"

namespace searcher {

MatchStream::MatchStream(const Xapian::Query& query, const Snapshot& snapshot, Order order, std::uint32_t first_batch)
    : snapshot_(snapshot), order_(order), enquire_(snapshot.articles()), batch_(std::max(first_batch, 1U)) {
  enquire_.set_weighting_scheme(impact_weight());
  if (order == Order::relevance) {
    legs_ = {{query, false}};
    return;
  }
  const Xapian::Query dated(Xapian::Query::OP_VALUE_GE, schema::slot_first_day, "0");
  legs_ = {{Xapian::Query(Xapian::Query::OP_FILTER, query, dated), true},
           {Xapian::Query(Xapian::Query::OP_AND_NOT, query, dated), false}};
}

std::optional<Candidate> MatchStream::next() {
  while (at_ == ready_.size() && leg_ < legs_.size()) fetch();
  if (at_ == ready_.size()) return std::nullopt;
  return ready_[at_++];
}

std::uint32_t MatchStream::minute_of(const Candidate& candidate) const {
  return snapshot_.segment_of(candidate.article).tokens.minute(candidate.article);
}

bool MatchStream::comes_first(const Candidate& a, const Candidate& b) const {
  const std::uint32_t of_a = minute_of(a);
  const std::uint32_t of_b = minute_of(b);
  if (of_a != of_b) return order_ == Order::newest ? of_a > of_b : of_a < of_b;
  return std::tie(b.weight, a.article) < std::tie(a.weight, b.article);
}

// The order of the slot is that of minutes; where the precision differs, one minute has several values.
void MatchStream::fetch() {
  const Leg& leg = legs_[leg_];
  enquire_.set_query(leg.query);
  if (leg.is_by_date)
    enquire_.set_sort_by_value_then_relevance(schema::slot_published, order_ == Order::newest);
  else
    enquire_.set_sort_by_relevance();
  const Xapian::MSet mset = enquire_.get_mset(fetched_, batch_);
  fetched_ += mset.size();
  const bool is_drained = mset.size() < batch_;
  batch_ = std::min(batch_, UINT32_MAX / 4) * 2;

  ready_ = std::exchange(held_back_, {});
  at_ = 0;
  for (auto it = mset.begin(); it != mset.end(); ++it) ready_.push_back({snapshot_.article_of(*it), it.get_weight()});
  if (leg.is_by_date) {
    std::sort(ready_.begin(), ready_.end(),
              [this](const Candidate& a, const Candidate& b) { return comes_first(a, b); });
    if (!is_drained && !ready_.empty()) {
      const std::uint32_t last = minute_of(ready_.back());
      const auto open = std::find_if(ready_.begin(), ready_.end(), [&](const auto& c) { return minute_of(c) == last; });
      held_back_.assign(open, ready_.end());
      ready_.erase(open, ready_.end());
    }
  }
  if (!is_drained) return;
  ++leg_;
  fetched_ = 0;
}

}  // namespace searcher
