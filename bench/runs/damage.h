// What does a damaged index answer? Files of a copy are changed one at a time, and all commands asked after each.
#pragma once

#include <cstdint>
#include <string>

#include "bench/report/json.h"

namespace bench {

struct DamageOptions {
  std::string index;
  std::string folder;  // for a copy
  std::uint64_t cases = 300;
  std::uint64_t seed = 1;
};

// Counts of what became of the cases: the answers stayed right, errors that name the file, errors that do not, other
// answers, crashes, hangs, and those that `check` did not find; with a list of all that should not be. Throws what goes
// wrong beside it.
Json measure_damage(const DamageOptions& options);

// Whether nothing happened that should not.
bool is_harmless(const Json& damage);

}  // namespace bench
