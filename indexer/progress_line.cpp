#include "indexer/progress_line.h"

#include <spdlog/spdlog.h>
#include <unistd.h>

#include <iostream>
#include <string>

#include "indexer/progress_text.h"

namespace indexer {
ProgressLine::ProgressLine(std::optional<std::uint64_t> total)
    : total_(total), on_terminal_(::isatty(STDERR_FILENO) == 1) {}

void ProgressLine::show(const Progress& progress) {
  const auto now = Clock::now();
  if (now - shown_ < (on_terminal_ ? std::chrono::milliseconds(200) : std::chrono::milliseconds(5000))) return;
  shown_ = now;
  const std::string line = progress_text(progress, std::chrono::duration<double>(now - started_).count(), total_);
  if (on_terminal_)
    std::cerr << "\r" << line << "\x1b[K" << std::flush;
  else
    spdlog::info(line);
  is_open_ = on_terminal_;
}

void ProgressLine::close() {
  if (is_open_) std::cerr << "\n";
  is_open_ = false;
}

}  // namespace indexer
