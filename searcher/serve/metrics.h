// How does the server do? Counted as it answers, told as Prometheus reads it.
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>

#include "searcher/serve/route.h"

namespace serve {

// Safe from several threads.
class Metrics {
 public:
  void count_answer(Route route, int status, const std::string& error, std::chrono::nanoseconds took);
  // Of a request that ended before a route was known, or of a connection: "timeout", "connection_limit".
  void count_error(const std::string& code);
  void set_open_connections(std::size_t open);
  void set_generation(const std::string& name, std::uint64_t articles);

  // Text format 0.0.4. Names routes and codes only: nothing that was asked.
  std::string text() const;

  // Upper bounds of the histogram, in seconds.
  static constexpr std::array bounds = {0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05,
                                        0.1,    0.25,  0.5,    1.0,   2.5,  10.0};

 private:
  struct Latency {
    std::array<std::uint64_t, bounds.size() + 1> buckets{};
    double seconds = 0;
    std::uint64_t count = 0;
  };

  mutable std::mutex mutex_;
  std::array<Latency, routes> latencies_;
  std::map<std::pair<Route, int>, std::uint64_t> statuses_;
  std::map<std::string, std::uint64_t> errors_;
  std::size_t open_connections_ = 0;
  std::uint64_t generation_ = 0;
  std::uint64_t articles_ = 0;
};

}  // namespace serve
