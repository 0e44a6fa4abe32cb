#include "corpus/wire/place_and_date.h"

#include <algorithm>
#include <array>
#include <string>

#include "corpus/date_in_text.h"
#include "corpus/letters.h"
#include "text/code_points.h"

namespace corpus {
namespace {

using std::string_view;

constexpr std::size_t max_place_words = 8;
constexpr std::array<string_view, 6> dashes = {"---", "--", "—", "–", "−", "-"};

}  // namespace

std::size_t skip_spaces(string_view text, std::size_t at) {
  while (at < text.size()) {
    std::size_t next = at;
    if (!text::is_space(text::next_code_point(text, next))) break;
    at = next;
  }
  return at;
}

std::size_t end_of_dash(string_view text, std::size_t at) {
  for (const string_view dash : dashes) {
    if (!text.substr(at).starts_with(dash)) continue;
    const std::size_t end = at + dash.size();
    const bool is_hyphen = dash == "-";
    return is_hyphen && skip_spaces(text, end) == end ? at : end;
  }
  return at;
}

bool is_place(string_view place) {
  if (!begins_like_name(place)) return false;
  for (std::size_t at = 0; at < place.size();) {
    const char32_t c = text::next_code_point(place, at);
    constexpr std::u32string_view allowed = U" \u00A0,.'’ʻʼ-/";  // "ASTANA/MOSCOW"
    if (!text::is_letter(c) && allowed.find(c) == std::u32string_view::npos) return false;
  }
  const auto spaces = std::count(place.begin(), place.end(), ' ');
  return static_cast<std::size_t>(spaces) < max_place_words;
}

bool is_place_in_small_letters(string_view place) {
  constexpr std::array<string_view, 7> particles = {"de", "do", "la", "al", "of", "am", "upon"};
  for (bool is_first = true; !place.empty(); is_first = false) {
    const std::size_t space = std::min(place.find(' '), place.size());
    const string_view word = place.substr(0, space);
    const bool is_particle = std::find(particles.begin(), particles.end(), word) != particles.end();
    if (!begins_like_name(word) && (is_first || !is_particle)) return false;
    if (!is_first && is_all_capitals(word)) return false;
    place = text::trim(place.substr(space));
  }
  return true;
}

PlaceAndDate split_place_and_date(string_view head) {
  head = text::trim(head);
  while (head.ends_with(',') || (head.ends_with('.') && !is_all_capitals(head))) head.remove_suffix(1);
  for (std::size_t comma = head.find_first_of(",."); comma != string_view::npos;
       comma = head.find_first_of(",.", comma + 1))
    if (const auto date = parse_day_and_month(head.substr(comma + 1)))
      return {.place = text::trim(head.substr(0, comma)), .date = *date};
  return {.place = head, .date = {}};
}

}  // namespace corpus
