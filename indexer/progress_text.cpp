#include "indexer/progress_text.h"

#include <fmt/format.h>

#include <cmath>

namespace indexer {
namespace {

double megabytes(std::uint64_t bytes) { return static_cast<double>(bytes) / 1e6; }

std::string time_text(double seconds) {
  if (seconds < 90) return fmt::format("{:.0f} s", std::ceil(seconds));
  if (seconds < 90 * 60) return fmt::format("{:.0f} min", std::ceil(seconds / 60));
  return fmt::format("{:.1f} h", seconds / 3600);
}

}  // namespace

std::string progress_text(const Progress& progress, double seconds, std::optional<std::uint64_t> total) {
  std::string text = fmt::format("{} articles, ", progress.articles);
  if (progress.unchanged > 0) text += fmt::format("{} unchanged, ", progress.unchanged);
  text += fmt::format("{:.1f} MB, {:.1f} MB/s, {} skipped", megabytes(progress.source_bytes),
                      seconds > 0 ? megabytes(progress.source_bytes) / seconds : 0.0, progress.skipped);
  if (total && progress.source_bytes > 0 && progress.source_bytes <= *total) {
    const double left = static_cast<double>(*total - progress.source_bytes);
    text += fmt::format(", {} left", time_text(seconds * left / static_cast<double>(progress.source_bytes)));
  }
  return text;
}

}  // namespace indexer
