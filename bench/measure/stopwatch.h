// How long did it take? By the clock on the wall, or by the time that the processor gave this thread.
#pragma once

#include <ctime>
#include <string>

namespace bench {

enum class Clock {
  wall,
  // Leaves out what other programs took from this thread, so that figures from a busy machine are steadier; true only
  // of what neither waits nor leaves the thread.
  processor,
};

inline std::string name_of(Clock clock) { return clock == Clock::wall ? "wall" : "processor"; }

// Runs from when it was made.
class Stopwatch {
 public:
  explicit Stopwatch(Clock clock = Clock::wall)
      : clock_(clock == Clock::wall ? CLOCK_MONOTONIC : CLOCK_THREAD_CPUTIME_ID), started_(now()) {}

  double seconds() const { return now() - started_; }
  double us() const { return seconds() * 1e6; }

 private:
  double now() const {
    timespec time{};
    clock_gettime(clock_, &time);
    return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
  }
  clockid_t clock_;
  double started_;
};

}  // namespace bench
