#include "bench/report/markdown_table.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <cmath>

namespace bench {

MarkdownTable::MarkdownTable(std::vector<std::string> titles) {
  add(titles);
  for (std::size_t i = 0; i < titles.size(); ++i) titles[i] = i == 0 ? "---" : "--:";
  add(titles);
}

void MarkdownTable::add(const std::vector<std::string>& cells) {
  text_ += fmt::format("| {} |\n", fmt::join(cells, " | "));
}

std::string short_number(double value) {
  const double size = std::abs(value);
  if (size == 0) return "0";
  if (size >= 100) return fmt::format("{:.0f}", value);
  if (size >= 10) return fmt::format("{:.1f}", value);
  if (size >= 1) return fmt::format("{:.2f}", value);
  return fmt::format("{:.3f}", value);
}

}  // namespace bench
