// What does a segment cost? One index cut into several, on this machine and on Xapian's own servers.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "bench/queries/question.h"
#include "bench/report/json.h"
#include "bench/runs/latency.h"

namespace bench {

struct DistributionOptions {
  std::string index;
  std::string folder;                 // for what is made of it; gone afterwards
  std::vector<std::uint32_t> here;    // numbers of segments
  std::vector<std::uint32_t> served;  // the same, each segment with a server on this machine
  unsigned jobs = 2;
};

// {"segments": [{"name": "here_4", "segments", "bytes", "ratio_p50", "ratio_p95", "memory_bytes", "open_us",
// "classes": {CLASS: ratio_p50}}], "here": {…}, "served": {…}}. Ratios are to one segment here, the index as it is: the
// middle one over all classes. Memory is what a process that opened it and asked everything once has of its own. `here`
// and `served` are as in runs/latency.h.
Json measure_distribution(const DistributionOptions& options, const std::vector<QuestionClass>& classes,
                          const LatencyOptions& latency);

}  // namespace bench
