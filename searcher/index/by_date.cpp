#include "searcher/index/by_date.h"

#include <algorithm>
#include <cmath>

namespace searcher {

ByDate::ByDate(const Snapshot& snapshot, Order order) : snapshot_(snapshot), order_(order) {
  set_maxweight(step * UINT32_MAX);
}

double ByDate::without_date(double weight) { return std::fmod(weight, step); }

// Document ids inside a segment are article numbers.
double ByDate::get_weight() const {
  const std::uint32_t minute = snapshot_.segment_of(document_).tokens.minute(document_);
  if (minute == 0) return 0;
  return step * (order_ == Order::newest ? minute : UINT32_MAX - minute);
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

Xapian::Query beside_dates(const Xapian::Query& query) {
  constexpr double largest_of_word = 3'300;  // an impact of 220, an idf of 15
  const double sum = largest_of_word * static_cast<double>(std::max<Xapian::termcount>(query.get_length(), 1));
  return Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT, query, std::min(1.0, ByDate::step / sum));
}

}  // namespace searcher
