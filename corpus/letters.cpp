#include "corpus/letters.h"

#include <cstddef>
#include <string>

#include "text/code_points.h"
#include "text/normal_form.h"

namespace corpus {
namespace {

bool is_lower_case(char32_t c) { return c >= 'a' && c <= 'z'; }

constexpr std::u32string_view closing_marks = U"\"'”’»›“)]）】」』》";
constexpr std::u32string_view sentence_ends = U".!?…。！？｡";

}  // namespace

bool is_capital(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z';
  if (!text::is_letter(c)) return false;
  std::string letter;
  text::append_code_point(letter, c);
  return text::lower_form(letter, "") != letter;
}

bool begins_like_name(std::string_view name) {
  const char32_t c = text::first_code_point(name);
  constexpr char32_t first_ideograph = 0x2E80;
  if (is_lower_case(c) || !text::is_letter(c)) return false;
  return is_capital(c) || c >= first_ideograph;
}

bool is_all_capitals(std::string_view words) {
  std::size_t letters = 0;
  for (std::size_t at = 0; at < words.size();) {
    const char32_t c = text::next_code_point(words, at);
    if (!text::is_letter(c)) continue;
    if (!is_capital(c)) return false;
    ++letters;
  }
  return letters >= 2;
}

bool ends_sentence(std::string_view text) {
  text = text::trim(text);
  std::size_t at = text.size();
  while (at > 0) {
    const char32_t c = text::previous_code_point(text, at);
    if (sentence_ends.find(c) != std::u32string_view::npos) return true;
    if (closing_marks.find(c) == std::u32string_view::npos) return false;
  }
  return false;
}

}  // namespace corpus
