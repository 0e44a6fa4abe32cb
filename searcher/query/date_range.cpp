#include "searcher/query/date_range.h"

#include <algorithm>
#include <utility>

namespace searcher::query {

std::optional<DateRange> parse_date_range(std::string_view value) {
  while (value.ends_with(',') || value.ends_with(';')) value.remove_suffix(1);

  constexpr std::string_view points = "..";
  constexpr std::string_view ellipsis = "…";
  const std::string_view separator = value.find(points) == value.npos ? ellipsis : points;
  const std::size_t middle = value.find(separator);

  DateRange range;
  const auto read_end = [](std::string_view written, corpus::Date& date) {
    if (written.empty()) return true;
    date = corpus::parse_iso_date(written).value_or(corpus::Date{});
    return date.known();
  };
  if (!read_end(value.substr(0, middle), range.from)) return std::nullopt;
  if (middle == value.npos) {
    range.to = range.from;
  } else if (!read_end(value.substr(middle + separator.size()), range.to)) {
    return std::nullopt;
  }
  if (!range.from.known() && !range.to.known()) return std::nullopt;
  if (range.from.known() && range.to.known() && corpus::first_day(range.from) > corpus::last_day(range.to)) {
    std::swap(range.from, range.to);
    range.was_reversed = true;
  }
  return range;
}

}  // namespace searcher::query
