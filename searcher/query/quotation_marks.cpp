#include "searcher/query/quotation_marks.h"

#include <algorithm>
#include <array>

#include "searcher/query/characters.h"

namespace searcher::query {
namespace {

constexpr std::array<QuotationMark, 14> marks = {{
    {U'"', U"\""},
    {U'＂', U"＂"},
    {U'“', U"”"},
    {U'‟', U"”"},
    {U'„', U"“”"},  // German „…“, Polish „…”
    {U'”', U"”"},   // Swedish ”…”
    {U'«', U"»"},
    {U'»', U"«»"},  // Danish »…«, Finnish »…»
    {U'‹', U"›"},
    {U'›', U"‹›"},
    {U'「', U"」"},
    {U'『', U"』"},
    {U'〝', U"〞〟"},
    {U'‘', U"’"},
}};

bool is_hebrew_letter(char32_t c) { return c >= 0x5D0 && c <= 0x5EA; }

// What stands around the character at `at`.
struct Surroundings {
  char32_t before;
  char32_t after;

  Surroundings(std::string_view text, std::size_t at) : before(code_point_before(text, at)) {
    text::next_code_point(text, at);
    after = code_point_at(text, at);
  }
  bool begins_a_word() const {
    return before == 0 || is_blank(before) || is_open_parenthesis(before) || is_colon(before) || before == U'-' ||
           before == U'=';
  }
  bool ends_a_word() const { return after == 0 || is_blank(after) || is_close_parenthesis(after); }
  bool inside_hebrew() const { return is_hebrew_letter(before) && is_hebrew_letter(after); }
};

}  // namespace

const QuotationMark* opening_mark(std::string_view text, std::size_t at) {
  const char32_t c = code_point_at(text, at);
  if (c != U'"' && c < U'«') return nullptr;
  const auto* mark = std::find_if(marks.begin(), marks.end(), [c](const QuotationMark& row) { return row.open == c; });
  if (mark == marks.end()) return nullptr;
  const Surroundings around(text, at);
  bool opens = true;
  switch (c) {
    case U'"':
    case U'＂': opens = !around.inside_hebrew() && (around.begins_a_word() || !around.ends_a_word()); break;
    case U'”':
    case U'»':
    case U'›': opens = around.begins_a_word() && !around.ends_a_word(); break;
    case U'‘': opens = around.begins_a_word() && is_letter_or_digit(around.after); break;
    default: break;
  }
  return opens ? mark : nullptr;
}

std::size_t closing_mark(std::string_view text, std::size_t from, const QuotationMark& mark) {
  for (std::size_t at = from; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = text::next_code_point(text, at);
    if (mark.close.find(c) == std::u32string_view::npos) continue;
    const Surroundings around(text, begin);
    if (c == U'"' && around.inside_hebrew()) continue;
    if (c == U'’' && (is_blank(around.before) || is_letter_or_digit(around.after))) continue;
    return begin;
  }
  return std::string_view::npos;
}

bool is_stray_mark(std::string_view text, std::size_t at) {
  const char32_t c = code_point_at(text, at);
  if (c == U'"') {
    const Surroundings around(text, at);
    return !around.inside_hebrew() && !is_digit(around.before);  // 12" is twelve inches
  }
  return std::u32string_view(U"＂”»›」』〞〟").find(c) != std::u32string_view::npos;
}

}  // namespace searcher::query
