// How does an article become a Xapian document?
#pragma once

#include <memory>

#include "indexer/article_analysis.h"
#include "indexer/basis.h"
#include "text/analyzer.h"

namespace Xapian {
class Document;
}

namespace indexer {

// Makes the documents of articles that one analyzer read. Keeps the terms of the words that it met. One object a
// thread.
class DocumentMaker {
 public:
  // Both outlive this object.
  DocumentMaker(const text::Analyzer& analyzer, const Basis& basis);
  ~DocumentMaker();

  // Terms and value slots: schema/terms.h says which.
  Xapian::Document make(const ArticleAnalysis& article);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace indexer
