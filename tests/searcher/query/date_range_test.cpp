#include "searcher/query/date_range.h"

#include <gmock/gmock.h>

#include <string>
#include <vector>

namespace searcher::query {
namespace {

std::string printed(std::string_view value) {
  const std::optional<DateRange> range = parse_date_range(value);
  if (!range) return "none";
  return corpus::print(range->from) + " to " + corpus::print(range->to) + (range->was_reversed ? " reversed" : "");
}

TEST(DateRange, ReadsOneDateOrTwo) {
  const std::vector<std::pair<std::string_view, std::string_view>> rows = {
      {"2025", "2025 to 2025"},
      {"2025-06-17", "2025-06-17 to 2025-06-17"},
      {"2025-06..2025-07-15", "2025-06 to 2025-07-15"},
      {"2025..", "2025 to "},
      {"..2025", " to 2025"},
      {"2024…2025", "2024 to 2025"},
      {"2025,", "2025 to 2025"},
      // Neither is before the other as a whole.
      {"2025..2025-06", "2025 to 2025-06"},
      {"2025-06-30..2025-06", "2025-06-30 to 2025-06"},
      {"2026..2025-12-31", "2025-12-31 to 2026 reversed"},
      {"", "none"},
      {"..", "none"},
      {"...", "none"},
      {"2025...2026", "none"},
      {"2025-13", "none"},
      {"2025-02-29", "none"},
      {"17.06.2025", "none"},
      {"2025..x", "none"},
  };
  for (const auto& [value, expected] : rows) {
    SCOPED_TRACE(value);
    EXPECT_EQ(printed(value), expected);
  }
}

}  // namespace
}  // namespace searcher::query
