// What do many durations say? Their percentiles.
#pragma once

#include <cstddef>
#include <vector>

namespace bench {

struct Percentiles {
  std::size_t count = 0;
  double p50 = 0;
  double p95 = 0;
  double p99 = 0;
  double max = 0;
};

// By nearest rank: the pN is the smallest value that at least N in a hundred values do not exceed. Zeros for no value.
Percentiles percentiles_of(std::vector<double> values);

// The middle value; of an even count the lower of the two. 0 for no value.
double median_of(std::vector<double> values);

}  // namespace bench
