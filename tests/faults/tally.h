// What became of all the cases of a run? Counted by kind, for a table that people read.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "tests/faults/trial.h"

namespace faults {

struct Count {
  std::string kind;
  std::size_t cases = 0;
  std::size_t not_reached = 0;  // the command ended before its fault came
  std::size_t before = 0;
  std::size_t after = 0;
  std::size_t failed = 0;
  std::size_t leavings = 0;  // cases that left something behind the next run
};

class Tally {
 public:
  // `what` says how the case is made again.
  void add(const std::string& kind, const std::string& what, const Verdict& verdict, bool was_reached = true);

  std::size_t cases() const;
  std::size_t failed() const { return failures_.size(); }
  std::size_t answered(Answers answers) const;
  const std::vector<Count>& counts() const { return counts_; }
  const std::vector<std::string>& failures() const { return failures_; }

  // A row a kind and one for all.
  std::string table() const;

 private:
  std::vector<Count> counts_;
  std::vector<std::string> failures_;
};

}  // namespace faults
