#include "corpus/wire/bare_dateline.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

#include "corpus/letters.h"
#include "corpus/wire/agency.h"
#include "corpus/wire/place_and_date.h"
#include "text/code_points.h"
#include "text/normal_form.h"

namespace corpus {
namespace {

using std::string_view;

constexpr std::size_t max_head_bytes = 160;
constexpr std::size_t max_byline_bytes = 120;

// The end of the known agency whose name begins at `at`, the longest of a few words; `at` when there is none.
std::size_t end_of_agency(string_view text, std::size_t at) {
  constexpr int most_words = 3;
  std::size_t found = at;
  std::size_t end = at;
  for (int words = 0; words < most_words && end < text.size(); ++words) {
    if (words > 0) ++end;  // the blank
    end = std::min(text.find_first_of(" ,\n", end), text.size());
    for (std::size_t name_end = end; name_end > at; --name_end) {
      if (is_known_agency(text.substr(at, name_end - at))) found = name_end;
      if (text[name_end - 1] != '.') break;
    }
    if (end < text.size() && text[end] != ' ') break;
  }
  return found;
}

// Those that also begin the text right behind their name.
bool needs_no_dash(string_view agency) {
  constexpr std::array<string_view, 5> names = {"kazinform", "qazinform", "казинформ", "қазақпарат", "қазинформ"};
  return is_all_capitals(agency) && std::find(names.begin(), names.end(), text::normal_form(agency)) != names.end();
}

struct Ending {
  std::size_t end = 0;  // 0: the dateline does not end here
  string_view byline = {};
};

// What ends a dateline behind its agency: a dash, or, where a dash stood before the agency, a point.
Ending ending_at(string_view text, std::size_t at, string_view agency, bool follows_dash) {
  if (follows_dash) {
    if (text.substr(at).starts_with('.')) return {.end = at + 1};
    if (!text.substr(at).starts_with(", ")) return {};
    const std::size_t begin = at + 2;
    const std::size_t point = text.substr(begin, max_byline_bytes).find(". ");
    if (point == string_view::npos) return {};
    const string_view byline = text.substr(begin, point);
    if (!begins_like_name(byline) || byline.find('\n') != string_view::npos) return {};
    return {.end = begin + point + 1, .byline = byline};
  }
  const std::size_t next = skip_spaces(text, at);
  if (const std::size_t end = end_of_dash(text, next); end > next) return {.end = end};
  const bool begins_text = next > at && begins_like_name(text.substr(next));
  if (needs_no_dash(agency) && begins_text) return {.end = at};
  if (needs_no_dash(agency) && text.substr(at).starts_with(". ")) return {.end = at + 1};
  return {};
}

bool is_head(string_view head, PlaceAndDate& parts) {
  parts = split_place_and_date(head);
  if (!is_place(parts.place)) return false;
  const string_view town = parts.place.substr(0, parts.place.find(','));
  return is_all_capitals(town) || (parts.date.day != 0 && is_place_in_small_letters(town));
}

}  // namespace

std::optional<DatelineInText> bare_dateline(string_view text, std::size_t begin) {
  const std::size_t line_end = std::min(text.find('\n', begin), text.size());
  const std::size_t stop = std::min(line_end, begin + max_head_bytes);
  for (std::size_t at = begin + 1; at < stop; ++at) {
    if (text[at - 1] != ' ') continue;
    const string_view before = text::trim(text.substr(begin, at - 1 - begin));
    const bool follows_dash = before.ends_with('-') || before.ends_with("–") || before.ends_with("—");
    if (!follows_dash && !before.ends_with('.') && !before.ends_with(',')) continue;
    const std::size_t end = end_of_agency(text.substr(0, line_end), at);
    if (end == at) continue;
    const string_view agency = text.substr(at, end - at);
    const Ending ending = ending_at(text, end, agency, follows_dash);
    const string_view separator = follows_dash && !before.ends_with('-') ? before.substr(before.size() - 3) : ".";
    const string_view head = before.substr(0, before.size() - separator.size());
    PlaceAndDate parts;
    if (ending.end == 0 || !is_head(head, parts)) continue;
    return DatelineInText{
        .dateline = {.place = std::string(parts.place), .date = parts.date, .agency = std::string(agency)},
        .byline = std::string(ending.byline),
        .range = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(ending.end)},
    };
  }
  return std::nullopt;
}

}  // namespace corpus
