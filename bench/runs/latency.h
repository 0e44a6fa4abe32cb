// How long does a query take? Every engine in one process on one core, their queries interleaved.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "bench/engines/engine.h"
#include "bench/measure/stopwatch.h"
#include "bench/queries/question.h"
#include "bench/report/json.h"

namespace bench {

struct LatencyOptions {
  std::vector<Mode> modes = {Mode::passages, Mode::ids};
  unsigned rounds = 5;  // timed ones, after one that warms
  std::uint64_t seed = 1;
  Clock clock = Clock::wall;  // an engine in other processes is always timed by the wall
};

// {"settings": {…}, "modes": {"passages": [class…], "ids": [class…]}}, a class being
// {"class", "title", "questions", "engines": {NAME: {"p50_us", "p95_us", "p99_us", "max_us", "once_us", "hits",
// "slowest"}}}. In a round each question of all classes is asked once, in an order shuffled by seed, of one engine
// after the other; which comes first rotates. A question's time is the median of its rounds; percentiles are over the
// questions of a class; `once_us` is the slowest single run. A question that an engine already spent two seconds on is
// not asked again.
Json measure_latency(const std::vector<std::unique_ptr<Engine>>& engines, const std::vector<QuestionClass>& classes,
                     const LatencyOptions& options);

}  // namespace bench
