#include "corpus/wire/caption_place.h"

#include <algorithm>
#include <array>

#include "corpus/date_in_text.h"
#include "corpus/letters.h"
#include "text/code_points.h"

namespace corpus {
namespace {

using std::string_view;

constexpr std::size_t max_place_words = 8;

bool remove_last(string_view& text, string_view ending) {
  if (!text.ends_with(ending)) return false;
  text = text.substr(0, text.size() - ending.size());
  return true;
}

bool leads_in_place(string_view word) {
  constexpr std::array<string_view, 4> prepositions = {"in", "at", "near", "outside"};
  return std::find(prepositions.begin(), prepositions.end(), word) != prepositions.end();
}

string_view last_word(string_view text) {
  const std::size_t space = text.find_last_of(' ');
  return space == string_view::npos ? text : text.substr(space + 1);
}

// The place that ends `before`, which is what stands before a date.
std::string place_at_end(string_view before) {
  before = text::trim(before);
  if (!remove_last(before, ",") && !remove_last(before, ", on") && !remove_last(before, " on")) return "";
  string_view rest = text::trim(before);
  for (std::size_t words = 0; words <= max_place_words && !rest.empty(); ++words) {
    const string_view word = last_word(rest);
    const string_view place = text::trim(before.substr(rest.size()));
    const string_view earlier = text::trim(rest.substr(0, rest.size() - word.size()));
    if (leads_in_place(word) || (word == "the" && last_word(earlier) == "on")) return std::string(place);
    if (!begins_like_name(word) || ends_sentence(word)) return "";
    rest = earlier;
  }
  return "";
}

}  // namespace

PlaceAndDay place_and_day(string_view caption) {
  constexpr std::size_t max_searched_bytes = 4000;
  const string_view window = caption.substr(0, max_searched_bytes);
  const std::vector<DateInText> dates = find_dates(window);
  if (dates.empty()) return {};
  return {.place = place_at_end(window.substr(0, dates.front().range.begin)), .date = dates.front().date};
}

}  // namespace corpus
