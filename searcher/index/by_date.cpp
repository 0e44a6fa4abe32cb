#include "searcher/index/by_date.h"

#include <algorithm>
#include <cmath>

namespace searcher {
namespace {

constexpr std::uint32_t last_minute = UINT32_C(1) << 31;  // in the year 4083

}  // namespace

ByDate::ByDate(const Snapshot& snapshot, Order order) : snapshot_(snapshot), order_(order) {
  set_maxweight(step * last_minute);
}

double ByDate::without_date(double weight) { return std::fmod(weight, step); }

// Document ids inside a segment are article numbers.
double ByDate::get_weight() const {
  if (segment_ == nullptr || document_ < segment_->info.first_article || document_ > segment_->info.last_article)
    segment_ = &snapshot_.segment_of(document_);
  const std::uint32_t minute = std::min(segment_->tokens.minute(document_), last_minute - 1);
  if (minute == 0) return 0;
  return step * (order_ == Order::newest ? minute : last_minute - minute);
}

void ByDate::next(double) { ++document_; }

void ByDate::skip_to(Xapian::docid document, double) {
  if (document > document_) document_ = document;
}

ByDate* ByDate::clone() const { return new ByDate(snapshot_, order_); }

void ByDate::init(const Xapian::Database& segment) {
  documents_ = segment.get_doccount();
  last_document_ = segment.get_lastdocid();
  document_ = 0;
}

Shortlist shortlist_beside_dates(const Node& root, const Snapshot& snapshot, const std::vector<std::string>& languages,
                                 Unit unit) {
  WeightGrain grain{.scale = 1, .grain = ByDate::grain};
  Shortlist list = shortlist(root, snapshot, languages, unit, grain);
  constexpr double largest_of_word = 3'300;  // an impact of 220, an idf of 15
  const double sum = largest_of_word * static_cast<double>(list.query.get_length());
  if (sum <= ByDate::step) return list;
  grain.scale = ByDate::step / sum;
  return shortlist(root, snapshot, languages, unit, grain);
}

}  // namespace searcher
