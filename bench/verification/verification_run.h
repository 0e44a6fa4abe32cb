// How often is the verifier right, and how long does it take? Cases made from an index, held against the scan's truth.
#pragma once

#include <cstdint>
#include <string>

#include "bench/measure/stopwatch.h"
#include "bench/report/json.h"

namespace bench {

struct VerificationOptions {
  std::string index;
  std::size_t a_class = 300;  // cases of each class
  std::uint64_t seed = 1;
  Clock clock = Clock::wall;
  unsigned jobs = 2;     // threads of the scan
  std::string errors;    // a file for the cases that went wrong, JSON Lines; "" for none
  std::string cases;     // a file for all cases with their truth; "" for none
  bool verifies = true;  // else cases and truth alone
};

// Keys: settings, archive, classes, all, adversarial, latency and draft_of_100 (of quotations of 8 to
// 25 words), draft_of_100_of_all_classes. Throws std::runtime_error and
// schema::IndexError.
Json measure_verification(const VerificationOptions& options);

}  // namespace bench
