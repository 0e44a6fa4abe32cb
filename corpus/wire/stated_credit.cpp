#include "corpus/wire/stated_credit.h"

#include <array>
#include <string>
#include <utility>

#include "corpus/letters.h"
#include "corpus/wire/agency.h"
#include "corpus/wire/credit_names.h"
#include "text/code_points.h"

namespace corpus {
namespace {

using std::string_view;

constexpr std::array labels = std::to_array<string_view>({
    "Photograph by", "Photographs by", "Photo by", "Photos by", "Picture by", "Image by", "Photograph:",
    "Photo credit:", "Photos:",        "Photo:",   "Picture:",  "Image:",     "Credit:",  "Source:",
    "Foto:",         "Photo/",         "PHOTO:",   "Фото:",     "фото:",      "Фото",     "Источник:",
    "Сурет:",        "Сүрөт:",         "Foto-",    "图:",       "图：",       "图/",      "摄影：",
    "摄影:",         "图片来源：",     "(c)",      "(C)",       "©",          "By ",      "by ",
    "Автор:",
});

constexpr std::array separators = std::to_array<string_view>({"/", "|", " - ", " – ", " — ", " • "});

bool remove_label(string_view& line) {
  for (const string_view label : labels) {
    if (!line.starts_with(label)) continue;
    line = text::trim(line.substr(label.size()));
    return true;
  }
  return false;
}

string_view without_brackets(string_view line) {
  line = text::trim(line);
  for (const auto& [open, close] : {std::pair<string_view, string_view>{"(", ")"}, {"（", "）"}, {"[", "]"}}) {
    if (!line.starts_with(open) || !line.ends_with(close)) continue;
    const string_view inside = line.substr(open.size(), line.size() - open.size() - close.size());
    if (inside.find(open) == string_view::npos) return text::trim(inside);
  }
  return line;
}

bool is_agency(string_view name, string_view agency) {
  return is_known_agency(name) || is_same_agency(name, agency) || name.ends_with("社") || name.ends_with("网");
}

bool looks_like_agency(string_view name) { return is_all_capitals(name) && name.find(' ') == string_view::npos; }

Credit of_two(string_view first, string_view second, string_view agency) {
  bool is_first = is_agency(first, agency) && !is_agency(second, agency);
  if (!is_first && !is_agency(second, agency)) is_first = looks_like_agency(first) && !looks_like_agency(second);
  if (is_first) std::swap(first, second);
  return {.agency = std::string(second), .photographer = std::string(first)};
}

}  // namespace

Credit stated_credit(string_view line, string_view agency) {
  line = without_brackets(line);
  // Where it names an agency that is known, its form says the rest.
  if (auto credit = credit_names(line, agency); credit && is_agency(credit->agency, agency)) return *credit;
  while (remove_label(line)) {
  }
  line = without_brackets(line);
  while (line.ends_with('.') || line.ends_with(',')) line = text::trim(line.substr(0, line.size() - 1));
  if (line.empty()) return {};

  for (const string_view separator : separators) {
    const std::size_t at = line.find(separator);
    if (at == string_view::npos) continue;
    string_view second = text::trim(line.substr(at + separator.size()));
    const string_view first = text::trim(line.substr(0, at));
    remove_label(second);
    if (!first.empty() && !second.empty()) return of_two(first, second, agency);
  }
  if (is_agency(line, agency) || looks_like_agency(line)) return {.agency = std::string(line), .photographer = ""};
  return {.agency = "", .photographer = std::string(line)};
}

Credit stated_credits(string_view byline, string_view creditline, string_view agency) {
  Credit by = stated_credit(byline, agency);
  Credit credit = stated_credit(creditline, agency);
  // Alone, a name in a credit line is that of who has the picture to give.
  if (credit.agency.empty()) credit.agency = std::exchange(credit.photographer, {});
  return {.agency = credit.agency.empty() ? std::move(by.agency) : std::move(credit.agency),
          .photographer = by.photographer.empty() ? std::move(credit.photographer) : std::move(by.photographer)};
}

std::size_t labelled_credit_at_end(string_view text) {
  constexpr std::size_t longest = 100;
  const std::size_t from = text.size() > longest ? text.size() - longest : 0;
  std::size_t first = string_view::npos;
  for (const string_view label : labels) {
    if (label == "Source:" || label == "By " || label == "by " || label == "Фото") continue;  // words of a caption, too
    const std::size_t at = text.rfind(label);
    if (at == string_view::npos || at < from || at == 0 || at + label.size() >= text.size()) continue;
    const string_view before = text::trim(text.substr(0, at));
    const string_view names = text::trim(text.substr(at + label.size()));
    const bool is_behind_sentence = ends_sentence(before) || before.ends_with('|') || before.ends_with("–");
    if (is_behind_sentence && begins_like_name(names) && at < first) first = at;
  }
  return first;
}

}  // namespace corpus
