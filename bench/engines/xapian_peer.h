// How does stock Xapian answer? As its own guide builds it: TermGenerator, QueryParser, BM25, MSet::snippet.
#pragma once

#include <xapian.h>

#include <string>

#include "bench/engines/engine.h"

namespace bench {

// A document an article: headline, body and captions with positions, unstemmed and stemmed in English, the headline and
// the captions also as fields; the text as the document's data; the date in a value slot. Chinese as n-grams. How many
// documents are flushed at once is $XAPIAN_FLUSH_THRESHOLD, 10,000 unless set. Both throw Xapian::Error.
void write_xapian(const std::string& story_path, const std::string& path);
void compact_xapian(const std::string& from, const std::string& to);

std::string xapian_query(const Question& question);

class XapianPeer : public Engine {
 public:
  explicit XapianPeer(const std::string& path);  // throws Xapian::Error

  std::string name() const override { return "xapian"; }
  std::string text_of(const Question& question) const override { return xapian_query(question); }
  Reply answer(const Translated& query, Mode mode) override;

 private:
  Xapian::Database database_;
  Xapian::Stem stemmer_{"en"};
  Xapian::QueryParser parser_;
};

}  // namespace bench
