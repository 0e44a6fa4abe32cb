#include "tests/faults/tally.h"

#include <fmt/format.h>

#include <algorithm>

namespace faults {

void Tally::add(const std::string& kind, const std::string& what, const Verdict& verdict, bool was_reached) {
  auto row = std::find_if(counts_.begin(), counts_.end(), [&](const Count& count) { return count.kind == kind; });
  if (row == counts_.end()) row = counts_.insert(row, Count{.kind = kind});
  ++row->cases;
  row->not_reached += !was_reached;
  row->before += verdict.answers == Answers::before;
  row->after += verdict.answers == Answers::after;
  row->failed += !verdict.failure.empty();
  row->leavings += !verdict.leavings.empty();
  if (!verdict.failure.empty()) failures_.push_back(kind + ", " + what + ": " + verdict.failure);
}

std::size_t Tally::cases() const {
  std::size_t cases = 0;
  for (const Count& count : counts_) cases += count.cases;
  return cases;
}

std::size_t Tally::answered(Answers answers) const {
  std::size_t sum = 0;
  for (const Count& count : counts_) sum += answers == Answers::before ? count.before : count.after;
  return sum;
}

std::string Tally::table() const {
  std::string table = fmt::format("{:<28} {:>7} {:>11} {:>9} {:>8} {:>6} {:>8}\n", "what happened", "cases",
                                  "not reached", "as before", "as after", "failed", "leavings");
  Count all{.kind = "all"};
  const auto row = [&](const Count& c) {
    table += fmt::format("{:<28} {:>7} {:>11} {:>9} {:>8} {:>6} {:>8}\n", c.kind, c.cases, c.not_reached, c.before,
                         c.after, c.failed, c.leavings);
  };
  for (const Count& count : counts_) {
    row(count);
    all.cases += count.cases;
    all.not_reached += count.not_reached;
    all.before += count.before;
    all.after += count.after;
    all.failed += count.failed;
    all.leavings += count.leavings;
  }
  row(all);
  return table;
}

}  // namespace faults
