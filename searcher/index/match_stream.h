// What does the shortlist let through where servers have a part of the index? Fetched in growing batches, in order.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <optional>
#include <vector>

#include "searcher/index/retrieval.h"
#include "searcher/index/snapshot.h"

namespace searcher {

// Asks nothing of a server that Xapian's own does not know. Not safe from several threads; throws Xapian::Error.
class MatchStream {
 public:
  // The first batch has so many articles, each further one twice as many. `snapshot` outlives this object.
  MatchStream(const Xapian::Query& query, const Snapshot& snapshot, Order order, std::uint32_t first_batch);

  // The next article; nothing at the end.
  std::optional<Candidate> next();

  // Whether next() is known to have nothing more.
  bool is_at_end() const { return at_ == ready_.size() && leg_ == legs_.size(); }

 private:
  // Articles without a date come behind all others, so that they are asked for apart.
  struct Leg {
    Xapian::Query query;
    bool is_by_date;
  };

  void fetch();
  bool comes_first(const Candidate& a, const Candidate& b) const;
  std::uint32_t minute_of(const Candidate& candidate) const;

  const Snapshot& snapshot_;
  Order order_;
  Xapian::Enquire enquire_;
  std::vector<Leg> legs_;
  std::size_t leg_ = 0;
  Xapian::doccount batch_;
  Xapian::doccount fetched_ = 0;  // of this leg
  std::vector<Candidate> ready_;
  std::vector<Candidate> held_back_;  // of a minute that may go on in the next batch
  std::size_t at_ = 0;                // in ready_
};

}  // namespace searcher
