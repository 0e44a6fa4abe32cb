// Until when may an answer take? Whoever answers for others gives up in time.
#pragma once

#include <chrono>
#include <stdexcept>

namespace searcher {

class DeadlinePassed : public std::runtime_error {
 public:
  DeadlinePassed() : std::runtime_error("this takes too long") {}
};

// Holds for what this thread does while the object lives; there is at most one at a time.
class Deadline {
 public:
  using Time = std::chrono::steady_clock::time_point;

  explicit Deadline(Time time);
  ~Deadline();
  Deadline(const Deadline&) = delete;
  Deadline& operator=(const Deadline&) = delete;

  // Throws DeadlinePassed. Whatever reads one article after another calls it for each.
  static void check();
};

}  // namespace searcher
