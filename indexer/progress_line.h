// How far is a run? A line that is overwritten on a terminal; a log line every few seconds elsewhere.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>

#include "indexer/run.h"

namespace indexer {

// Writes to standard error. For one thread.
class ProgressLine {
 public:
  explicit ProgressLine(std::optional<std::uint64_t> total);

  void show(const Progress& progress);
  // Ends the line, so that something else can be written.
  void close();

 private:
  using Clock = std::chrono::steady_clock;
  std::optional<std::uint64_t> total_;
  bool on_terminal_;
  bool is_open_ = false;
  Clock::time_point started_ = Clock::now();
  Clock::time_point shown_ = started_;
};

}  // namespace indexer
