#include "corpus/date.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>

#include "text/code_points.h"

namespace corpus {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Reads fields of a fixed number of digits, one behind the other.
class Fields {
 public:
  explicit Fields(std::string_view text) : rest_(text) {}

  bool at_end() const { return rest_.empty(); }

  bool skip(char c) {
    if (!rest_.starts_with(c)) return false;
    rest_.remove_prefix(1);
    return true;
  }

  // -1 when the next characters are not `count` digits.
  int number(std::size_t count) {
    if (rest_.size() < count) return -1;
    int value = 0;
    for (const char c : rest_.substr(0, count)) {
      if (!is_digit(c)) return -1;
      value = 10 * value + (c - '0');
    }
    rest_.remove_prefix(count);
    return value;
  }

  void skip_digits() {
    while (!rest_.empty() && is_digit(rest_.front())) rest_.remove_prefix(1);
  }

 private:
  std::string_view rest_;
};

// What may follow the minutes: seconds with a fraction, and a zone.
bool skip_seconds_and_zone(Fields& fields) {
  if (fields.skip(':')) {
    const int second = fields.number(2);
    if (second < 0 || second > 60) return false;  // 60 in a leap second
    if (fields.skip('.') || fields.skip(',')) fields.skip_digits();
  }
  fields.skip(' ');
  if (fields.skip('Z') || fields.skip('z') || fields.at_end()) return true;
  if (!fields.skip('+') && !fields.skip('-')) return false;
  if (fields.number(2) < 0) return false;
  const bool has_colon = fields.skip(':');
  return (fields.at_end() && !has_colon) || fields.number(2) >= 0;
}

std::string print_day(int year, int month, int day) {
  std::array<char, 48> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%04d-%02d-%02d", year, month, day);
  return buffer.data();
}

}  // namespace

std::uint32_t first_minute(const Date& date) {
  if (!date.known()) return 0;
  using namespace std::chrono;
  const auto days =
      sys_days{year{date.year} / std::max(date.month, 1) / std::max(date.day, 1)} - sys_days{year{1} / 1 / 1};
  const auto minutes = std::int64_t{days.count()} * 24 * 60 + std::max(date.hour, 0) * 60 + std::max(date.minute, 0);
  return static_cast<std::uint32_t>(std::clamp<std::int64_t>(minutes + 1, 1, UINT32_MAX));
}

int days_in_month(int year, int month) {
  constexpr std::array<int, 12> days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool is_leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && is_leap ? 29 : days[static_cast<std::size_t>(month - 1)];
}

bool is_calendar_day(int year, int month, int day) {
  return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= days_in_month(year, month);
}

std::optional<Date> parse_iso_date(std::string_view text) {
  Fields fields(text::trim(text));
  Date date;
  date.year = fields.number(4);
  if (date.year < 1) return std::nullopt;
  if (fields.at_end()) return date;

  if (!fields.skip('-')) return std::nullopt;
  date.month = fields.number(2);
  if (date.month < 1 || date.month > 12) return std::nullopt;
  if (fields.at_end()) return date;

  if (!fields.skip('-')) return std::nullopt;
  date.day = fields.number(2);
  if (!is_calendar_day(date.year, date.month, date.day)) return std::nullopt;
  if (fields.at_end()) return date;

  if (!fields.skip('T') && !fields.skip('t') && !fields.skip(' ')) return std::nullopt;
  date.hour = fields.number(2);
  if (date.hour < 0 || date.hour > 23 || !fields.skip(':')) return std::nullopt;
  date.minute = fields.number(2);
  if (date.minute < 0 || date.minute > 59) return std::nullopt;
  if (!skip_seconds_and_zone(fields) || !fields.at_end()) return std::nullopt;
  return date;
}

std::string print(const Date& date) {
  if (!date.known()) return "";
  std::string printed = print_day(date.year, date.month, date.day);
  if (date.month == 0) return printed.substr(0, 4);
  if (date.day == 0) return printed.substr(0, 7);
  if (date.hour < 0) return printed;
  std::array<char, 32> time{};
  std::snprintf(time.data(), time.size(), "T%02d:%02d", date.hour, date.minute < 0 ? 0 : date.minute);
  return printed + time.data();
}

std::string first_day(const Date& date) {
  if (!date.known()) return "";
  return print_day(date.year, date.month == 0 ? 1 : date.month, date.day == 0 ? 1 : date.day);
}

std::string last_day(const Date& date) {
  if (!date.known()) return "";
  const int month = date.month == 0 ? 12 : date.month;
  return print_day(date.year, month, date.day == 0 ? days_in_month(date.year, month) : date.day);
}

}  // namespace corpus
