// When was an entry of a feed published? Dates as mail and RSS write them.
#pragma once

#include <optional>
#include <string_view>

#include "corpus/date.h"

namespace corpus {

// RFC 822 and its followers: "Tue, 17 Jun 2025 10:05:00 +0500". The day of the week, the seconds and the zone may be
// missing, the zone is dropped (the wall-clock time stays as written), the year may have two digits (below 50: 20xx).
// Nothing when `text` is no such date.
std::optional<Date> parse_internet_date(std::string_view text);

}  // namespace corpus
