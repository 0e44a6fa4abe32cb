// In what order do articles come when they are sorted by date? A weight for each, by when it was published.
#pragma once

#include <xapian.h>

#include <string>

#include "searcher/index/retrieval.h"
#include "searcher/index/shortlist.h"
#include "searcher/index/snapshot.h"

namespace searcher {

// Gives every article a weight that is larger the earlier it comes in `order`, which is not Order::relevance: undated
// ones last. Weights are multiples of `step`, so that a weight below it puts articles of one minute in order. Xapian
// then stops reading an article as soon as it is too old to be shown.
class ByDate : public Xapian::PostingSource {
 public:
  static constexpr double step = 1 << 17;
  // Sums of weights that are multiples of it are exact: what weighs the most is below 2^49.
  static constexpr double grain = 0x1p-4;

  // `snapshot` outlives this object.
  ByDate(const Snapshot& snapshot, Order order);

  // What is left of a sum of weights without those of dates.
  static double without_date(double weight);

  Xapian::doccount get_termfreq_min() const override { return documents_; }
  Xapian::doccount get_termfreq_est() const override { return documents_; }
  Xapian::doccount get_termfreq_max() const override { return documents_; }
  double get_weight() const override;
  Xapian::docid get_docid() const override { return document_; }
  void next(double min_weight) override;
  void skip_to(Xapian::docid document, double min_weight) override;
  bool at_end() const override { return document_ > last_document_; }
  ByDate* clone() const override;
  void init(const Xapian::Database& segment) override;
  std::string get_description() const override { return "ByDate"; }

 private:
  const Snapshot& snapshot_;
  Order order_;
  mutable const Segment* segment_ = nullptr;  // the one that was asked last
  Xapian::doccount documents_ = 0;
  Xapian::docid document_ = 0;
  Xapian::docid last_document_ = 0;
};

// As shortlist(), with weights of words that are small enough to stand beside those of dates.
Shortlist shortlist_beside_dates(const Node& root, const Snapshot& snapshot, const std::vector<std::string>& languages,
                                 Unit unit);

}  // namespace searcher
