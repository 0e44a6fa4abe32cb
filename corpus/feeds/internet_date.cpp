#include "corpus/feeds/internet_date.h"

#include <algorithm>
#include <vector>

namespace corpus {
namespace {

using std::string_view;

std::vector<string_view> words_of(string_view text) {
  constexpr std::size_t most_words = 8;
  constexpr string_view blanks = " \t\r\n,-";
  std::vector<string_view> words;
  for (std::size_t at = 0; words.size() < most_words;) {
    at = text.find_first_not_of(blanks, at);
    if (at == string_view::npos) break;
    const std::size_t end = std::min(text.find_first_of(blanks, at), text.size());
    words.push_back(text.substr(at, end - at));
    at = end;
  }
  return words;
}

// -1 when it is no number of `fewest` to `most` digits.
int number(string_view digits, std::size_t fewest, std::size_t most) {
  if (digits.size() < fewest || digits.size() > most) return -1;
  int value = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return -1;
    value = 10 * value + (c - '0');
  }
  return value;
}

}  // namespace

std::optional<Date> parse_internet_date(string_view text) {
  constexpr std::size_t longest = 60;
  if (text.size() > longest) return std::nullopt;
  std::vector<string_view> words = words_of(text);
  if (!words.empty() && number(words.front(), 1, 2) < 0) words.erase(words.begin());
  if (words.size() < 3) return std::nullopt;
  Date date;
  date.day = number(words[0], 1, 2);
  date.month = month_of(words[1]);
  date.year = number(words[2], 2, 4);
  if (words[2].size() == 2) date.year += date.year < 50 ? 2000 : 1900;
  if (words[2].size() == 3 || date.month == 0 || !is_calendar_day(date.year, date.month, date.day)) return std::nullopt;
  if (words.size() < 4) return date;
  const string_view time = words[3];
  const std::size_t colon = time.find(':');
  if (colon == string_view::npos) return date;
  const int hour = number(time.substr(0, colon), 1, 2);
  const int minute = number(time.substr(colon + 1, 2), 2, 2);
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59) return date;
  date.hour = hour;
  date.minute = minute;
  return date;
}

}  // namespace corpus
