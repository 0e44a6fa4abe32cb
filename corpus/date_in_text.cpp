#include "corpus/date_in_text.h"

#include <array>
#include <cstddef>

#include "text/code_points.h"
#include "text/normal_form.h"

namespace corpus {
namespace {

constexpr std::size_t max_word_bytes = 40;  // no name of a month with its endings is longer

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// The end of the digits that begin at `at`.
std::size_t end_of_digits(std::string_view text, std::size_t at) {
  while (at < text.size() && is_digit(text[at])) ++at;
  return at;
}

int value_of(std::string_view digits) {
  int value = 0;
  for (const char c : digits) value = 10 * value + (c - '0');
  return value;
}

// Reads forwards from `at`. Each call that returns false, 0 or "" leaves the place as it was.
struct Forwards {
  std::string_view text;
  std::size_t at;

  bool skip(std::string_view what) {
    if (!text.substr(at).starts_with(what)) return false;
    at += what.size();
    return true;
  }

  void skip_spaces() {
    while (at < text.size()) {
      std::size_t next = at;
      if (!text::is_space(text::next_code_point(text, next))) return;
      at = next;
    }
  }

  std::string_view word() {
    const std::size_t begin = at;
    while (at < text.size() && at - begin <= max_word_bytes) {
      std::size_t next = at;
      if (!text::is_letter(text::next_code_point(text, next))) break;
      at = next;
    }
    return text.substr(begin, at - begin);
  }

  // A day or month of one or two digits.
  int number() {
    const std::size_t end = end_of_digits(text, at);
    if (end == at || end - at > 2) return 0;
    const int value = value_of(text.substr(at, end - at));
    at = end;
    return value;
  }
};

// The same towards the beginning of the text.
struct Backwards {
  std::string_view text;
  std::size_t at;

  bool skip(char c) {
    if (at == 0 || text[at - 1] != c) return false;
    --at;
    return true;
  }

  bool skip_spaces() {
    const std::size_t end = at;
    while (at > 0) {
      std::size_t previous = at;
      if (!text::is_space(text::previous_code_point(text, previous))) break;
      at = previous;
    }
    return at < end;
  }

  std::string_view word() {
    const std::size_t end = at;
    while (at > 0 && end - at <= max_word_bytes) {
      std::size_t previous = at;
      if (!text::is_letter(text::previous_code_point(text, previous))) break;
      at = previous;
    }
    return text.substr(at, end - at);
  }

  int number() {
    const std::size_t end = at;
    std::size_t begin = at;
    while (begin > 0 && end - begin <= 2 && is_digit(text[begin - 1])) --begin;
    if (begin == end || end - begin > 2) return 0;
    at = begin;
    return value_of(text.substr(begin, end - begin));
  }

  // A day with the ending of an ordinal behind it: "17th", "17-го", "17-nji". "17" itself, too.
  int ordinal() {
    const Backwards start = *this;
    word();
    skip('-');
    if (const int value = number(); value != 0) return value;
    *this = start;
    return number();
  }
};

struct DayAndMonth {
  int day = 0;
  int month = 0;
  std::size_t at = 0;  // where the other end of it is

  bool known() const { return day != 0 && month != 0; }
};

// "June 17" before `end`.
DayAndMonth month_then_day(std::string_view text, std::size_t end) {
  Backwards cursor{text, end};
  const int day = cursor.ordinal();
  if (day == 0 || !cursor.skip_spaces()) return {};
  cursor.skip('.');
  const int month = month_of(cursor.word());
  return {.day = day, .month = month, .at = cursor.at};
}

// "17 June", "17th of June", "17-июнь" before `end`.
DayAndMonth day_then_month(std::string_view text, std::size_t end) {
  Backwards cursor{text, end};
  cursor.skip('.');
  const int month = month_of(cursor.word());
  if (month == 0 || (!cursor.skip_spaces() && !cursor.skip('-'))) return {};
  Backwards without_of = cursor;
  if (without_of.word() == "of" && without_of.skip_spaces()) cursor = without_of;
  const int day = cursor.ordinal();
  return {.day = day, .month = month, .at = cursor.at};
}

// "17.06" with its point before the year.
DayAndMonth day_point_month(std::string_view text, std::size_t end) {
  Backwards cursor{text, end};
  if (!cursor.skip('.')) return {};
  const int month = cursor.number();
  if (month == 0 || !cursor.skip('.')) return {};
  const int day = cursor.number();
  return {.day = day, .month = month, .at = cursor.at};
}

// What stands before the year that begins at `year`.
DayAndMonth before_year(std::string_view text, std::size_t year) {
  if (const DayAndMonth found = day_point_month(text, year); found.known()) return found;
  Backwards cursor{text, year};
  if (!cursor.skip_spaces()) {
    if (!cursor.skip(',')) return {};
  } else {
    cursor.skip(',');
  }
  if (const DayAndMonth found = month_then_day(text, cursor.at); found.known()) return found;
  if (const DayAndMonth found = day_then_month(text, cursor.at); found.known()) return found;
  if (cursor.word() != "соли" || !cursor.skip_spaces()) return {};  // Tajik: of the year
  return day_then_month(text, cursor.at);
}

bool is_word_for_year(std::string_view word) {
  constexpr std::array<std::string_view, 4> stems = {"жыл", "йил", "yil", "yyl"};
  const std::string form = text::normal_form(word);
  for (const std::string_view stem : stems)
    if (form.starts_with(stem)) return true;
  return false;
}

// "жылғы 17 маусым", "-yil 17-iyun" behind the year that ends at `at`.
DayAndMonth turkic_after_year(std::string_view text, std::size_t at) {
  Forwards cursor{text, at};
  cursor.skip("-");
  cursor.skip_spaces();
  if (!is_word_for_year(cursor.word())) return {};
  cursor.skip_spaces();
  const int day = cursor.number();
  if (day == 0) return {};
  if (cursor.skip("-")) {
    const std::size_t ending = cursor.at;
    if (month_of(cursor.word()) != 0) cursor.at = ending;  // "17-iyun", not "17-nji iýun"
  }
  cursor.skip_spaces();
  const int month = month_of(cursor.word());
  return {.day = day, .month = month, .at = cursor.at};
}

// "-06-17" or "年6月17日" behind the year.
DayAndMonth numbers_after_year(std::string_view text, std::size_t at) {
  Forwards cursor{text, at};
  const bool is_iso = cursor.skip("-");
  if (!is_iso && !cursor.skip("年")) return {};
  if (!is_iso) cursor.skip_spaces();
  const int month = cursor.number();
  if (month == 0 || !cursor.skip(is_iso ? "-" : "月")) return {};
  if (!is_iso) cursor.skip_spaces();
  const int day = cursor.number();
  if (!is_iso && !cursor.skip("日")) return {};
  return {.day = day, .month = month, .at = cursor.at};
}

text::Range range(std::size_t begin, std::size_t end) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

// The date around the year in [begin, end); an unknown one when there is none.
DateInText date_around(std::string_view text, std::size_t begin, std::size_t end) {
  const int year = value_of(text.substr(begin, end - begin));
  const auto date = [&](const DayAndMonth& found) {
    return Date{.year = year, .month = found.month, .day = found.day};
  };
  const auto exists = [&](const DayAndMonth& found) { return is_calendar_day(year, found.month, found.day); };
  if (const auto found = numbers_after_year(text, end); exists(found)) return {date(found), range(begin, found.at)};
  if (const auto found = before_year(text, begin); exists(found)) return {date(found), range(found.at, end)};
  if (const auto found = turkic_after_year(text, end); exists(found)) return {date(found), range(begin, found.at)};
  return {};
}

}  // namespace

std::vector<DateInText> find_dates(std::string_view text) {
  std::vector<DateInText> found;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_digit(text[at])) continue;
    const std::size_t end = end_of_digits(text, at);
    const bool is_year = end - at == 4 && (text[at] == '1' || text[at] == '2');
    if (is_year)
      if (const DateInText date = date_around(text, at, end); date.date.known()) found.push_back(date);
    at = end - 1;
  }
  return found;
}

std::optional<Date> parse_day_and_month(std::string_view text) {
  text = text::trim(text);
  constexpr std::size_t max_date_bytes = 60;
  if (text.empty() || text.size() > max_date_bytes) return std::nullopt;
  const std::vector<DateInText> full = find_dates(text);
  if (full.size() == 1 && full.front().range == range(0, text.size())) return full.front().date;

  constexpr int any_leap_year = 2000;
  for (const auto read : {month_then_day, day_then_month}) {
    const DayAndMonth found = read(text, text.size());
    if (found.at == 0 && is_calendar_day(any_leap_year, found.month, found.day))
      return Date{.year = 0, .month = found.month, .day = found.day};
  }
  return std::nullopt;
}

}  // namespace corpus
