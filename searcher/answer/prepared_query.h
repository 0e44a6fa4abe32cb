// What will be run? A query parsed, checked against what the index can answer, and put in words.
#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/answer/answer.h"
#include "searcher/answer/options.h"
#include "searcher/index/snapshot.h"
#include "searcher/query/ast.h"

namespace searcher {

struct PreparedQuery {
  AnswerHead head;                     // all but totals and time
  NodePtr root;                        // null when head.is_refused; with other spellings of names
  NodePtr typed;                       // without them; null where there are none
  std::vector<std::string> languages;  // that words are stemmed in

  // What to make other queries of. `root` is not null.
  const Node& as_typed() const { return typed ? *typed : *root; }
};

PreparedQuery prepare(std::string_view query, const Snapshot& snapshot, const AnswerOptions& options);

// Microseconds since it was made.
class Stopwatch {
 public:
  std::uint64_t us() const {
    return static_cast<std::uint64_t>(
        std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - started_).count());
  }

 private:
  std::chrono::steady_clock::time_point started_ = std::chrono::steady_clock::now();
};

}  // namespace searcher
