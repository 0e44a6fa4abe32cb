// When was it? A date as coverage states it: a year, a month, a day or a minute, never more exact than the source.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace corpus {

// A calendar date of the precision that the source gave. Fields that are not known are 0 (hour and minute: -1).
struct Date {
  int year = 0;
  int month = 0;  // 1–12
  int day = 0;    // 1–31
  int hour = -1;
  int minute = -1;

  bool known() const { return year != 0; }
  auto operator<=>(const Date&) const = default;
};

// "2025", "2025-06", "2025-06-17", "2025-06-17T10:00", each also with seconds and a zone, which are dropped (the
// wall-clock time stays as written). Nothing when the text is not such a date or names a day that does not exist.
std::optional<Date> parse_iso_date(std::string_view text);

// ISO 8601 of the precision that is known; "" for an unknown date.
std::string print(const Date& date);

// The first and the last day that `date` can mean, as YYYY-MM-DD: 2025-06 gives 2025-06-01 and 2025-06-30. "" for an
// unknown date.
std::string first_day(const Date& date);
std::string last_day(const Date& date);

// Minutes from the beginning of the year 1 to the first minute that `date` can mean, plus one; 0 for an unknown date.
// Years above 8,165, which do not fit, are the last minute.
std::uint32_t first_minute(const Date& date);

// Gregorian; `month` is 1–12.
int days_in_month(int year, int month);

// Whether there is such a day; years are 1–9999.
bool is_calendar_day(int year, int month, int day);

// The month that `word` names in English, Russian, Kazakh, Kyrgyz, Tajik, Turkmen, Uzbek or Turkish (any case form of
// it), English and Russian ones also abbreviated, in any letter case and with or without a final point; 0 when it
// names none. Chinese months are numbers.
int month_of(std::string_view word);

}  // namespace corpus
