// Which days does the value of date: mean?
#pragma once

#include <optional>
#include <string_view>

#include "corpus/date.h"

namespace searcher::query {

struct DateRange {
  corpus::Date from;  // unknown: open
  corpus::Date to;    // the same as `from` for a single date
  bool was_reversed = false;
};

// DATE, FROM..TO, FROM.. or ..TO, where an ellipsis sign does for the points. Nothing when a date is
// none of the calendar's, or when both ends are open. A comma or semicolon behind it is prose.
std::optional<DateRange> parse_date_range(std::string_view value);

}  // namespace searcher::query
