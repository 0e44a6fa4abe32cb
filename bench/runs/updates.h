// What does it cost to follow coverage by updates, in place of building anew every night?
#pragma once

#include <cstdint>
#include <string>

#include "bench/report/json.h"

namespace bench {

struct UpdatesOptions {
  std::string coverage;    // JSON Lines
  std::string folder;      // for copies of it, and indexes
  unsigned updates = 100;  // in a row
  double share = 0.01;     // of the articles that each changes
  unsigned jobs = 2;
  std::uint64_t seed = 1;
  unsigned rounds = 7;  // of queries
};

// Runs pullquote-index as a person would. Gives processor seconds of the builds and of each update, segments and dead
// articles behind each, and the time of the same queries on the updated index ÷ on a new one of the same coverage, asked
// in turns: behind the updates, and once more when all was merged. Throws std::runtime_error.
Json measure_updates(const UpdatesOptions& options);

}  // namespace bench
