// Which articles stand for all of them? Each whose number is a multiple of n.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <string>

namespace searcher {

// Articles spread evenly over the archive, without a weight.
class EveryNth : public Xapian::PostingSource {
 public:
  explicit EveryNth(std::uint32_t n) : n_(n) {}  // n > 0

  Xapian::doccount get_termfreq_min() const override { return 0; }
  Xapian::doccount get_termfreq_est() const override { return static_cast<Xapian::doccount>(documents_ / n_); }
  Xapian::doccount get_termfreq_max() const override { return documents_; }
  Xapian::docid get_docid() const override { return static_cast<Xapian::docid>(document_); }
  void next(double) override { document_ += n_; }
  void skip_to(Xapian::docid document, double) override {
    if (document > document_) document_ = (document + n_ - 1) / n_ * n_;
  }
  bool at_end() const override { return document_ > last_document_; }
  EveryNth* clone() const override { return new EveryNth(static_cast<std::uint32_t>(n_)); }
  void init(const Xapian::Database& segment) override {
    documents_ = segment.get_doccount();
    last_document_ = segment.get_lastdocid();
    document_ = 0;
  }
  std::string get_description() const override { return "EveryNth"; }

 private:
  std::uint64_t n_;
  Xapian::doccount documents_ = 0;
  std::uint64_t document_ = 0;  // wider than an id: the next multiple may lie behind the last one
  Xapian::docid last_document_ = 0;
};

}  // namespace searcher
