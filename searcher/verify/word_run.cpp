#include "searcher/verify/word_run.h"

#include <algorithm>

#include "text/abbreviations.h"
#include "text/analyzer.h"
#include "text/code_points.h"
#include "text/normal_form.h"
#include "text/stemmer.h"

namespace searcher {
namespace {

constexpr char mark = '"';

bool is_quotation_mark(char32_t c) {
  switch (c) {
    case U'"':
    case U'«':
    case U'»':
    case U'‹':
    case U'›':
    case U'“':
    case U'”':
    case U'„':
    case U'‟':
    case U'‚':
    case U'″':
    case U'「':
    case U'」':
    case U'『':
    case U'』':
    case U'〝':
    case U'〞':
    case U'〟':
    case U'＂': return true;
    default: return text::is_apostrophe(c);
  }
}

bool is_dash(char32_t c) {
  return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0x2E3A || c == 0x2E3B || c == 0xFE58 ||
         c == 0xFE63 || c == 0xFF0D;
}

bool opens(char32_t c) { return c == U'«' || c == U'‹'; }
bool closes(char32_t c) { return c == U'»' || c == U'›'; }

char32_t plain_width(char32_t c) { return c > 0xFF00 && c < 0xFF5F ? c - 0xFEE0 : c; }

// A script without spaces puts none beside other scripts either, or one as it likes.
bool is_unspaced_edge(std::string_view before, std::string_view behind) {
  return text::is_unspaced_character(before) || text::is_unspaced_character(behind);
}

// Letter by letter: one kind of mark, dash, ellipsis and blank each. Words may stand before and behind.
std::string plain_marks(std::string_view gap, bool has_word_before, bool has_word_behind) {
  std::string out;
  bool drops_space = false;
  for (std::size_t at = 0; at < gap.size();) {
    const std::size_t begin = at;
    const char32_t c = text::next_code_point(gap, at);
    if (text::is_space(c)) {
      if (!drops_space && !out.ends_with(' ')) out += ' ';
      continue;
    }
    drops_space = false;
    if (c >= 0x80 && text::hangs_on(c)) continue;
    if (is_quotation_mark(c)) {
      const bool is_doubled = (c == '\'' || c == '`') && at < gap.size() && gap[at] == gap[begin];  // '' for "
      if (is_doubled) ++at;
      // « inside of French marks stands a blank ».
      const bool is_before_space =
          at < gap.size() ? text::is_space(text::first_code_point(gap.substr(at))) : !has_word_behind;
      if (closes(c) && out.ends_with(' ') && is_before_space) out.pop_back();
      drops_space = opens(c) && (out.empty() ? !has_word_before : out.ends_with(' '));
      out += mark;
    } else if (is_dash(c)) {
      if (!out.ends_with('-')) out += '-';
    } else if (c == U'…' || c == U'⋯') {
      if (!out.ends_with("...")) out += "...";
    } else {
      text::append_code_point(out, plain_width(c));
    }
  }
  return out;
}

// Commas and points go behind the closing marks before which American printers put them.
void move_behind_marks(std::string& gap) {
  for (std::size_t at = 1; at < gap.size(); ++at)
    for (std::size_t i = at; i > 0 && gap[i] == mark && (gap[i - 1] == ',' || gap[i - 1] == '.'); --i)
      std::swap(gap[i], gap[i - 1]);
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string without_blanks_at_dashes(std::string_view gap) {
  std::string out;
  for (std::size_t i = 0; i < gap.size(); ++i) {
    const bool is_at_dash = (i + 1 < gap.size() && gap[i + 1] == '-') || (i > 0 && gap[i - 1] == '-');
    if (gap[i] != ' ' || !is_at_dash) out += gap[i];
  }
  return out;
}

// Mr. = Mr
bool is_title(std::string_view word) {
  if (word.empty()) return false;
  const bool is_cyrillic = text::script_of(word) == text::Script::cyrillic;
  return text::Abbreviations::of(is_cyrillic ? "ru" : "en").point_after(word) == text::Point::continues;
}

}  // namespace

std::string fold_gap(std::string_view gap, std::string_view before, std::string_view behind) {
  std::string out = plain_marks(gap, !before.empty(), !behind.empty());
  for (std::size_t at; (at = out.find(". . .")) != std::string::npos;) out.replace(at, 5, "...");
  if (out == " ") return is_unspaced_edge(before, behind) ? "" : out;
  if (out.starts_with('.') && !out.starts_with("..") && is_title(before)) out.erase(0, 1);
  move_behind_marks(out);
  // Beside a number it may be a minus.
  const bool is_at_number =
      (!before.empty() && is_digit(before.back())) || (!behind.empty() && is_digit(behind.front()));
  if (!is_at_number) out = without_blanks_at_dashes(out);
  if (is_unspaced_edge(before, behind)) std::erase(out, ' ');
  return out;
}

std::string with_plain_spaces(std::string_view s) {
  const std::string composed = text::composed(s);
  std::string out;
  out.reserve(composed.size());
  for (std::size_t at = 0; at < composed.size();) {
    const std::size_t begin = at;
    if (!text::is_space(text::next_code_point(composed, at)))
      out.append(composed, begin, at - begin);
    else if (!out.ends_with(' '))
      out += ' ';
  }
  return out;
}

WordRun read_words(std::string_view text) { return read_words(text, text::token_ranges(text)); }

WordRun read_words(std::string_view text, const std::vector<text::Range>& words) {
  WordRun run;
  run.words.reserve(words.size());
  run.gaps.reserve(words.size() + 1);
  std::uint32_t at = 0;
  std::string_view before;
  const auto add_gap = [&](std::uint32_t end, std::string_view behind) {
    const std::string_view gap = text.substr(at, end - at);
    run.gaps.push_back({with_plain_spaces(gap), fold_gap(gap, before, behind)});
  };
  for (const text::Range& bytes : words) {
    const std::string_view written = bytes.of(text);
    add_gap(bytes.begin, written);
    run.words.push_back({.normal = text::normal_form(written),
                         .written = with_plain_spaces(written),
                         .bytes = bytes,
                         .unspaced = text::is_unspaced_character(written),
                         .wildcard = {}});
    at = bytes.end;
    before = written;
  }
  add_gap(static_cast<std::uint32_t>(text.size()), {});
  return run;
}

}  // namespace searcher
