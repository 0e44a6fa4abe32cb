#include "corpus/wire/dateline.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

#include "corpus/date_in_text.h"
#include "corpus/letters.h"
#include "corpus/lines.h"
#include "corpus/wire/agency.h"
#include "corpus/wire/bare_dateline.h"
#include "corpus/wire/place_and_date.h"
#include "text/code_points.h"

namespace corpus {
namespace {

using std::string_view;

constexpr std::size_t max_searched_bytes = 64 << 10;
constexpr std::size_t max_head_bytes = 160;  // place and date
constexpr std::size_t max_agency_bytes = 80;

// How an agency is set off from the place and the date before it. A new house style is a row here.
struct AgencyMarks {
  string_view open;
  string_view close;
  bool may_end_in_point;  // instead of a dash
};
constexpr std::array<AgencyMarks, 3> agency_marks = {{
    {"(", ")", false},
    {"（", "）", false},
    {"/", "/", true},
}};

// The agency behind a place and a date, with the dash that ends the dateline.
struct Agency {
  string_view name;
  std::size_t end = 0;  // behind the dash; 0 when there is no such agency
};

Agency agency_at(string_view text, std::size_t at) {
  for (const AgencyMarks& marks : agency_marks) {
    if (!text.substr(at).starts_with(marks.open)) continue;
    const std::size_t begin = at + marks.open.size();
    const string_view window = text.substr(begin, max_agency_bytes);
    const std::size_t size = window.find(marks.close);
    if (size == string_view::npos) return {};
    const string_view name = text::trim(window.substr(0, size));
    const bool is_name = begins_like_name(name) || is_known_agency(name);  // also "dpa"
    if (!is_name || name.find_first_of("(/:;?!\n") != string_view::npos) return {};
    const std::size_t closed = begin + size + marks.close.size();
    const std::size_t dash = skip_spaces(text, closed);
    const std::size_t end = end_of_dash(text, dash);
    if (end > dash) return {.name = name, .end = end};
    if (marks.may_end_in_point && text.substr(closed).starts_with('.')) return {.name = name, .end = closed + 1};
    return {};
  }
  return {};
}

// "TASS Correspondent Ann Bo", "Корр. ТАСС Иван Петров" → the agency and its correspondent.
std::pair<string_view, string_view> split_correspondent(string_view words) {
  constexpr std::array<string_view, 4> titles = {"Корр. ", "корр. ", "Correspondent ", "correspondent "};
  string_view rest = words;
  for (const string_view title : titles)
    if (rest.starts_with(title)) rest = text::trim(rest.substr(title.size()));
  const std::size_t space = std::min(rest.find(' '), rest.size());
  const string_view agency = rest.substr(0, space);
  string_view name = text::trim(rest.substr(space));
  const bool begins_with_title = rest.size() < words.size();
  bool has_title = begins_with_title;
  for (const string_view title : titles)
    if (name.starts_with(title)) {
      name = text::trim(name.substr(title.size()));
      has_title = true;
    }
  if (!has_title || !is_known_agency(agency)) return {words, {}};
  return {agency, name};
}

bool has_day(const Date& date) { return date.day != 0; }

text::Range range(std::size_t begin, std::size_t end) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

// The dateline whose place begins at `begin` and whose agency's mark is at `mark`.
std::optional<DatelineInText> dateline_before(string_view text, std::size_t begin, std::size_t mark,
                                              bool at_line_start) {
  const Agency agency = agency_at(text, mark);
  if (agency.end == 0) return std::nullopt;
  const auto [place, date] = split_place_and_date(text.substr(begin, mark - begin));
  if (!is_place(place)) return std::nullopt;

  const string_view town = place.substr(0, place.find(','));
  const bool is_in_capitals = is_all_capitals(town);
  const bool is_backed = has_day(date) || is_known_agency(split_correspondent(agency.name).first);
  const bool is_certain = at_line_start ? is_in_capitals || is_backed : is_in_capitals && is_backed;
  if (!is_certain || (!is_in_capitals && !is_place_in_small_letters(town))) return std::nullopt;
  const auto [name, correspondent] = split_correspondent(agency.name);
  return DatelineInText{
      .dateline = {.place = std::string(place), .date = date, .agency = std::string(name)},
      .byline = std::string(correspondent),
      .range = range(begin, agency.end),
  };
}

// "ASTANA, June 17 --" at `begin`.
std::optional<DatelineInText> dateline_without_agency(string_view text, std::size_t begin) {
  const string_view window = text.substr(begin, max_head_bytes);
  for (const string_view dash : {string_view(" --"), string_view(" —"), string_view(" –")}) {
    const std::size_t size = window.find(dash);
    if (size == string_view::npos) continue;
    const auto [place, date] = split_place_and_date(window.substr(0, size));
    if (!has_day(date) || !is_place(place) || !is_all_capitals(place.substr(0, place.find(',')))) continue;
    return DatelineInText{
        .dateline = {.place = std::string(place), .date = date, .agency = ""},
        .byline = "",
        .range = range(begin, begin + size + dash.size()),
    };
  }
  return std::nullopt;
}

std::size_t number_before(string_view text, std::size_t& at, std::size_t max_digits) {
  const std::size_t end = at;
  while (at > 0 && end - at < max_digits && text[at - 1] >= '0' && text[at - 1] <= '9') --at;
  std::size_t value = 0;
  for (std::size_t i = at; i < end; ++i) value = 10 * value + static_cast<std::size_t>(text[i] - '0');
  return value;
}

bool skip_before(string_view text, std::size_t& at, string_view what) {
  if (!text.substr(0, at).ends_with(what)) return false;
  at -= what.size();
  return true;
}

// Where the ideographs that end at `end` begin.
std::size_t begin_of_ideographs(string_view text, std::size_t end) {
  constexpr std::size_t max_bytes = 30 * 3;
  std::size_t at = end;
  while (at > 0 && end - at < max_bytes) {
    std::size_t previous = at;
    const char32_t c = text::previous_code_point(text, previous);
    const bool is_name_dot = c == U'·' || c == U'・';
    if (c < 0x80 || (!text::is_letter(c) && !is_name_dot)) break;
    at = previous;
  }
  return at;
}

// What may stand in brackets behind 电: the reporters, or the agency. Moves the end of `found` behind it.
void read_chinese_brackets(string_view text, DatelineInText& found) {
  const std::size_t open = skip_spaces(text, found.range.end);
  for (const auto& [opening, closing] :
       {std::array<string_view, 2>{"（", "）"}, std::array<string_view, 2>{"(", ")"}}) {
    if (!text.substr(open).starts_with(opening)) continue;
    constexpr std::size_t max_bracket_bytes = 300;
    const string_view window = text.substr(open + opening.size(), max_bracket_bytes);
    const std::size_t size = window.find(closing);
    if (size == string_view::npos) return;
    const string_view inside = text::trim(window.substr(0, size));
    constexpr string_view reporter = "记者";
    const std::size_t title = inside.find(reporter);
    if (title != string_view::npos)
      found.byline = text::trim(inside.substr(title + reporter.size()));
    else if (found.dateline.agency.empty())
      found.dateline.agency = inside;
    else
      return;
    found.range.end = static_cast<std::uint32_t>(open + opening.size() + size + closing.size());
  }
}

// The Chinese dateline whose 电 is at `wire`: [AGENCY][PLACE][YEAR年]MONTH月DAY日电.
std::optional<DatelineInText> chinese_dateline_around(string_view text, std::size_t wire) {
  constexpr string_view wire_word = "电";
  const std::size_t end = wire + wire_word.size();
  const bool is_whole_word = end == text.size() || skip_spaces(text, end) > end || text.substr(end).starts_with("（") ||
                             text.substr(end).starts_with('(');
  if (!is_whole_word) return std::nullopt;  // 电话, 电视

  std::size_t at = wire;
  Date date;
  if (!skip_before(text, at, "日")) return std::nullopt;
  date.day = static_cast<int>(number_before(text, at, 2));
  if (!skip_before(text, at, "月")) return std::nullopt;
  date.month = static_cast<int>(number_before(text, at, 2));
  if (skip_before(text, at, "年")) date.year = static_cast<int>(number_before(text, at, 4));
  constexpr int any_leap_year = 2000;
  if (!is_calendar_day(date.known() ? date.year : any_leap_year, date.month, date.day)) return std::nullopt;

  const std::size_t begin = begin_of_ideographs(text, at);
  const string_view names = text.substr(begin, at - begin);
  const string_view agency = chinese_agency_at_start(names);
  if (names.empty()) return std::nullopt;
  DatelineInText found{
      .dateline = {.place = std::string(names.substr(agency.size())), .date = date, .agency = std::string(agency)},
      .byline = "",
      .range = range(begin, end),
  };
  read_chinese_brackets(text, found);
  return found;
}

// The first 电 behind a day that makes a dateline.
std::optional<DatelineInText> find_chinese_dateline(string_view text) {
  constexpr string_view day_and_wire = "日电";
  for (std::size_t at = text.find(day_and_wire); at != string_view::npos; at = text.find(day_and_wire, at + 1))
    if (auto found = chinese_dateline_around(text, at + string_view("日").size())) return found;
  return std::nullopt;
}

bool begins_word(string_view text, std::size_t at) {
  if (at == 0) return true;
  std::size_t previous = at;
  const char32_t before = text::previous_code_point(text, previous);
  return text::is_space(before) || before == ')' || before == U'）';
}

// Where a place that ends before `mark` may begin: behind the last line end or bracket, not too far back.
std::size_t earliest_begin(string_view text, std::size_t mark) {
  std::size_t begin = mark > max_head_bytes ? mark - max_head_bytes : 0;
  while (begin < mark && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) ++begin;
  const std::size_t stop = text.substr(begin, mark - begin).find_last_of("\n()?!:;\"");
  return stop == string_view::npos ? begin : begin + stop + 1;
}

// The dateline whose agency stands at `mark`, with the longest place that fits.
std::optional<DatelineInText> dateline_around(string_view text, std::size_t mark) {
  if (agency_at(text, mark).end == 0) return std::nullopt;
  for (std::size_t begin = skip_spaces(text, earliest_begin(text, mark)); begin < mark; ++begin) {
    if (!begins_word(text, begin) || !begins_like_name(text.substr(begin))) continue;
    if (auto found = dateline_before(text, begin, mark, begins_line(text, begin))) return found;
  }
  return std::nullopt;
}

// Days from the beginning of the era, near enough to compare distances.
long day_number(int year, int month, int day) { return 372L * year + 31L * month + day; }

}  // namespace

std::optional<DatelineInText> dateline_at_start(string_view paragraph) {
  const std::size_t begin = skip_spaces(paragraph, 0);
  const string_view window = paragraph.substr(begin, max_head_bytes);
  for (const AgencyMarks& marks : agency_marks) {
    const std::size_t mark = window.find(marks.open);
    if (mark == string_view::npos) continue;
    if (auto found = dateline_before(paragraph, begin, begin + mark, true)) return found;
  }
  if (auto found = bare_dateline(paragraph, begin)) return found;
  if (auto found = dateline_without_agency(paragraph, begin)) return found;
  if (auto found = find_chinese_dateline(paragraph.substr(0, begin + max_head_bytes));
      found && found->range.begin == begin)
    return found;
  return std::nullopt;
}

std::optional<DatelineInText> find_dateline(string_view text) {
  text = text.substr(0, max_searched_bytes);
  auto chinese = find_chinese_dateline(text);
  const std::size_t stop = chinese ? chinese->range.begin : text.size();
  for (std::size_t line = 0; line < stop;) {
    const std::size_t line_end = std::min(text.find('\n', line), text.size());
    const std::size_t begin = skip_spaces(text.substr(0, line_end), line);
    if (auto found = bare_dateline(text.substr(0, line_end), begin)) return found;
    if (auto found = dateline_without_agency(text.substr(0, line_end), begin)) return found;
    const string_view up_to_end = text.substr(0, line_end);
    constexpr string_view first_bytes_of_marks = "(/\xEF";
    for (std::size_t at = up_to_end.find_first_of(first_bytes_of_marks, line); at != string_view::npos;
         at = up_to_end.find_first_of(first_bytes_of_marks, at + 1))
      if (auto found = dateline_around(text, at)) return found;
    line = line_end + 1;
  }
  return chinese;
}

Date complete_year(const Date& date, const Date& reference) {
  if (date.known() || date.day == 0 || !reference.known() || reference.month == 0) return date;
  const long wanted = day_number(reference.year, reference.month, std::max(reference.day, 1));
  Date best = date;
  for (const int year : {reference.year, reference.year - 1, reference.year + 1}) {
    if (!is_calendar_day(year, date.month, date.day)) continue;
    const auto distance = [&](int y) { return std::labs(day_number(y, date.month, date.day) - wanted); };
    if (!best.known() || distance(year) < distance(best.year)) best.year = year;
  }
  return best;
}

}  // namespace corpus
