#include "bench/verification/noise.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "bench/verification/folding.h"
#include "bench/verification/text_edit.h"
#include "bench/verification/unicode_forms.h"
#include "text/code_points.h"

namespace bench {
namespace {

using Changed = std::optional<std::string>;
using Pairs = std::vector<std::pair<std::string_view, std::string_view>>;

Changed unless_same(std::string changed, const std::string& text) {
  if (changed == text) return std::nullopt;
  return changed;
}

// Each of several sets of marks; one is drawn.
Changed quotation_marks(const std::string& text, SeededRandom& random) {
  static const std::vector<Pairs> sets = {
      {{"“", "\""}, {"”", "\""}, {"«", "\""}, {"»", "\""}},
      {{"“", "«"}, {"”", "»"}, {"«", "“"}, {"»", "”"}},
      {{"“", "‘"}, {"”", "’"}, {"«", "‘"}, {"»", "’"}},
      {{"“", "„"}, {"”", "“"}, {"«", "„"}, {"»", "“"}},
  };
  return unless_same(replaced(text, random.one_of(sets)), text);
}

Changed apostrophes(const std::string& text, SeededRandom& random) {
  static const std::vector<Pairs> sets = {{{"’", "'"}}, {{"'", "’"}, {"’", "ʼ"}}, {{"'", "`"}, {"’", "´"}}};
  return replaced_inside_words(text, random.one_of(sets));
}

Changed nfd(const std::string& text, SeededRandom&) { return unless_same(decomposed(text), text); }

// `mark` between two letters somewhere.
Changed between_letters(const std::string& text, std::string_view mark, SeededRandom& random) {
  std::vector<std::size_t> places;
  for (std::size_t i = 1; i < text.size(); ++i)
    if (is_ascii_letter(text[i - 1]) && is_ascii_letter(text[i])) places.push_back(i);
  if (places.empty()) return std::nullopt;
  return std::string(text).insert(random.one_of(places), mark);
}

Changed soft_hyphen(const std::string& text, SeededRandom& random) { return between_letters(text, "\u00AD", random); }

Changed zero_width(const std::string& text, SeededRandom& random) {
  static const std::vector<std::string_view> marks = {"\u200B", "\u200C", "\u200D", "\u2060", "\uFEFF"};
  return between_letters(text, random.one_of(marks), random);
}

// Another kind of white space for one blank.
Changed blank(const std::string& text, const std::vector<std::string_view>& kinds, SeededRandom& random) {
  const std::vector<std::size_t> places = places_of(text, " ");
  if (places.empty()) return std::nullopt;
  return std::string(text).replace(random.one_of(places), 1, random.one_of(kinds));
}

Changed no_break_space(const std::string& text, SeededRandom& random) {
  return blank(text, {"\u00A0", "\u202F", "\u2009", "  "}, random);
}

Changed line_break(const std::string& text, SeededRandom& random) {
  return blank(text, {"\n", "\r\n", "\n    "}, random);
}

Changed dashes(const std::string& text, SeededRandom& random) {
  static const std::vector<Pairs> sets = {{{"—", "–"}, {"–", "—"}, {" - ", " — "}},
                                          {{" — ", "—"}, {" – ", "—"}, {" - ", "—"}},
                                          {{"—", "--"}, {" – ", " -- "}, {" - ", " -- "}},
                                          {{"-", "\u2011"}, {"–", "-"}, {"—", "-"}}};
  return unless_same(replaced(text, random.one_of(sets)), text);
}

Changed capitals(const std::string& text, SeededRandom& random) {
  std::string changed = text;
  if (random.in_hundred(30)) {
    std::transform(changed.begin(), changed.end(), changed.begin(), ascii_upper);
  } else if (const auto first = std::find_if(changed.begin(), changed.end(), is_ascii_letter); first != changed.end()) {
    *first = ascii_upper(*first) == *first ? ascii_lower(*first) : ascii_upper(*first);
  }
  return unless_same(std::move(changed), text);
}

// American style: a comma or full stop goes inside the closing mark, also in place of the source's own.
Changed last_point(const std::string& text, SeededRandom& random) {
  std::string changed = text;
  if (changed.ends_with("..") || changed.ends_with("…")) return std::nullopt;
  if (changed.ends_with('.') || changed.ends_with(',')) changed.pop_back();
  const bool ends_in_word = !changed.empty() && (is_ascii_letter(changed.back()) || is_ascii_digit(changed.back()));
  if (!ends_in_word) return std::nullopt;
  static const std::vector<std::string_view> points = {",", ".", ""};
  return unless_same(changed.append(random.one_of(points)), text);
}

Changed inner_point(const std::string& text, SeededRandom&) {
  if (text.find("..") != std::string::npos) return std::nullopt;  // points of an ellipsis stay together
  static const Pairs swaps = {{"”,", ",”"},   {",”", "”,"},   {"”.", ".”"},   {".”", "”."}, {"\",", ",\""},
                              {",\"", "\","}, {"\".", ".\""}, {".\"", "\"."}, {"».", ".»"}, {"»,", ",»"}};
  return unless_same(replaced(text, swaps), text);
}

Changed ligatures(const std::string& text, SeededRandom&) {
  return unless_same(replaced(text, {{"ffi", "ﬃ"}, {"ffl", "ﬄ"}, {"ff", "ﬀ"}, {"fi", "ﬁ"}, {"fl", "ﬂ"}}), text);
}

Changed yo(const std::string& text, SeededRandom& random) {
  if (std::string changed = replaced(text, {{"ё", "е"}, {"Ё", "Е"}}); changed != text) return changed;
  const std::vector<std::size_t> places = places_of(text, "е");
  if (places.empty()) return std::nullopt;
  return std::string(text).replace(random.one_of(places), std::string_view("е").size(), "ё");
}

Changed diacritics_dropped(const std::string& text, SeededRandom&) {
  const std::string apart = decomposed(text);
  std::string changed;
  char32_t before = 0;
  for (std::size_t at = 0; at < apart.size();) {
    const char32_t c = text::next_code_point(apart, at);
    const bool is_accent = 0x300 <= c && c <= 0x36F;
    if (is_accent && before < 0x80 && is_ascii_letter(static_cast<char>(before))) continue;
    text::append_code_point(changed, c);
    if (!is_accent) before = c;
  }
  return unless_same(composed(changed), text);
}

// 3,000 3000 3 000
Changed digit_groups(const std::string& text, SeededRandom& random) {
  static const std::vector<std::string_view> marks = {"", ",", "\u00A0", "\u2009", " "};
  const std::string_view mark = random.one_of(marks);
  for (std::size_t i = 1; i + 3 < text.size(); ++i) {
    const bool is_group = text[i] == ',' && is_ascii_digit(text[i - 1]) && digits_at(text, i + 1) == 3;
    const bool is_first = digits_before(text, i) <= 3 && text[i - digits_before(text, i)] != '0';
    const bool is_only = i + 4 >= text.size() || text[i + 4] != ',';
    const bool touches_no_other = digits_before(text, i) == i || text[i - digits_before(text, i) - 1] == ' ';
    if (is_group && is_first && is_only && touches_no_other)
      return unless_same(std::string(text).replace(i, 1, mark), text);
  }
  for (std::size_t i = 0; i < text.size(); i += std::max<std::size_t>(digits_at(text, i), 1)) {
    const std::size_t digits = digits_at(text, i);
    const bool is_alone = (i == 0 || text[i - 1] == ' ') && (i + digits == text.size() || text[i + digits] == ' ');
    if (digits >= 5 && digits <= 6 && text[i] != '0' && is_alone)
      return unless_same(std::string(text).insert(i + digits - 3, mark), text);
  }
  return std::nullopt;
}

Changed abbreviation_points(const std::string& text, SeededRandom&) {
  static const std::vector<std::pair<std::string_view, std::string_view>> pairs = {
      {"U.N.", "UN"}, {"U.S.", "US"}, {"UN", "U.N."}, {"EU", "E.U."}, {"USSR", "U.S.S.R."}, {"USA", "U.S.A."}};
  for (const auto& [from, to] : pairs)
    for (const std::size_t at : places_of(text, from)) {
      const std::size_t end = at + from.size();
      const bool stands_alone = (at == 0 || text[at - 1] == ' ') && (end == text.size() || text[end] == ' ');
      if (stands_alone) return std::string(text).replace(at, from.size(), to);
    }
  return std::nullopt;
}

Changed ellipses(const std::string& text, SeededRandom& random) {
  static const std::vector<Pairs> sets = {{{"…", "..."}, {"...", "…"}}, {{"…", ". . ."}, {"...", " … "}}};
  return unless_same(replaced(text, random.one_of(sets)), text);
}

}  // namespace

const std::vector<Noise>& noises() {
  static const std::vector<Noise> all = {{"quotation_marks", quotation_marks},
                                         {"apostrophes", apostrophes},
                                         {"nfd", nfd},
                                         {"soft_hyphen", soft_hyphen},
                                         {"zero_width", zero_width},
                                         {"no_break_space", no_break_space},
                                         {"line_break", line_break},
                                         {"dashes", dashes},
                                         {"capitals", capitals},
                                         {"last_point", last_point},
                                         {"inner_point", inner_point},
                                         {"ligatures", ligatures},
                                         {"yo", yo},
                                         {"digit_groups", digit_groups},
                                         {"diacritics_dropped", diacritics_dropped},
                                         {"ellipses", ellipses},
                                         {"abbreviation_points", abbreviation_points}};
  return all;
}

}  // namespace bench
