// What becomes of a query's time as the archive grows? Generated archives of several sizes, the same classes on each.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "bench/measure/stopwatch.h"
#include "bench/report/json.h"

namespace bench {

struct GrowthOptions {
  std::vector<std::uint64_t> sizes = {10'000, 100'000, 1'000'000};  // articles
  std::vector<std::string> engines = {"pullquote"};
  std::size_t a_class = 30;  // questions
  unsigned rounds = 3;
  unsigned jobs = 2;
  std::uint64_t seed = 1;
  Clock clock = Clock::wall;
  std::string folder;       // for what is generated and indexed
  bool keeps_them = false;  // afterwards
};

// {"sizes": [{"articles", "text_bytes", "build": {…}, "latency": {…}, "worst": {"us", "once_us", "class", "query"}}]},
// `build` and `latency` as in runs/build.h and runs/latency.h; `worst` is Pullquote's slowest question of the size.
Json measure_growth(const GrowthOptions& options);

}  // namespace bench
