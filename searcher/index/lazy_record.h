// What of an article's record does a matcher ask for? Read when it does, and once.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "searcher/index/snapshot.h"

namespace searcher {

// Not safe from several threads. Reading throws schema::IndexError (damaged).
class LazyRecord {
 public:
  LazyRecord(const Snapshot& snapshot, std::uint32_t article) : snapshot_(snapshot), article_(article) {}

  const schema::Record& head() {
    if (!head_) head_ = snapshot_.record(article_).head;
    return *head_;
  }
  const std::vector<schema::Quotation>& quotations() {
    if (!quotations_) quotations_ = snapshot_.quotations(article_);
    return *quotations_;
  }

 private:
  const Snapshot& snapshot_;
  std::uint32_t article_;
  std::optional<schema::Record> head_;
  std::optional<std::vector<schema::Quotation>> quotations_;
};

}  // namespace searcher
