// Which dates does a story state in full? Day, month and year, in the ways that wires write them.
#pragma once

#include <string_view>
#include <vector>

#include "corpus/date.h"
#include "text/range.h"

namespace corpus {

struct DateInText {
  Date date;          // year, month and day
  text::Range range;  // bytes of the text
};

// The full dates of `text`, in order: "June 17, 2025", "17 June 2025", "17 июня 2025 года", "2025年6月17日",
// "2025-06-17", "17.06.2025", "2025 жылғы 17 маусым", "2025-yil 17-iyun". Days that do not exist are left out. Linear:
// it looks at a few words around each number of four digits. `text` is valid UTF-8 of less than 4 GiB.
std::vector<DateInText> find_dates(std::string_view text);

// The day and month that `text` is, all of it, with a year or without one (year 0): "June 17", "17 июня", "Sept. 11,
// 2024".
std::optional<Date> parse_day_and_month(std::string_view text);

}  // namespace corpus
