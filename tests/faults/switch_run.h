// Is any answer wrong while generations change? A searcher is asked without a pause while one run follows the other.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace faults {

struct SwitchOptions {
  std::size_t switches = 10;
  bool updates = false;  // by update, else by build
  std::string coverage = {};
  std::size_t articles = 200;
  double idle_seconds = 1;  // measured before the first
};

struct SwitchResult {
  std::size_t switches = 0;
  std::size_t answers = 0;
  std::size_t failed = 0;  // errors, and answers that never came
  std::size_t wrong = 0;   // of no generation that was live between question and answer
  std::size_t seen = 0;    // generations that answered
  double idle_p50_ms = 0, idle_p99_ms = 0;
  double busy_p50_ms = 0, busy_p99_ms = 0;  // while runs were under way
  std::vector<std::string> failures = {};   // the first few
  std::vector<std::string> leavings = {};   // at the end
};

SwitchResult run_switches(const SwitchOptions& options);

std::string table(const SwitchResult& result);

}  // namespace faults
