// How far is a run? A line that is overwritten on a terminal; a log line every few seconds elsewhere.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

#include "indexer/run.h"

namespace indexer {

// "1,200 articles, 34.5 MB, 8.1 MB/s, 0 skipped, 2 min left". `total`: the bytes of all sources, if they are known.
std::string progress_text(const Progress& progress, double seconds, std::optional<std::uint64_t> total);

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
