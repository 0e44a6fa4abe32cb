#include "bench/verification/folding.h"

#include "bench/verification/unicode_forms.h"
#include "text/code_points.h"

namespace bench {
namespace {

// ASCII stands for each kind in a folded gap: " for a quotation mark, - for a dash, ~ for an ellipsis.
std::string with_plain_marks(std::string_view gap) {
  std::string out;
  char32_t before = 0;
  for (std::size_t at = 0; at < gap.size();) {
    const char32_t c = text::next_code_point(gap, at);
    if (is_invisible(c)) continue;
    const bool is_doubled = c == before && (c == '\'' || c == '`' || c == 0x2018 || c == 0x2019);
    before = is_doubled ? 0 : c;
    if (is_doubled) continue;  // two single marks for a double one
    switch (mark_of(c)) {
      case Mark::quotation:
        // French marks have blanks inside of them.
        if (c == 0xBB && at < gap.size() && out.ends_with(' ')) out.pop_back();
        out += '"';
        if (c == 0xAB && at < gap.size() && (out.size() == 1 || out[out.size() - 2] == ' ')) {
          std::size_t next = at;
          if (text::is_space(text::next_code_point(gap, next))) at = next;
        }
        break;
      case Mark::dash: out += '-'; break;
      case Mark::ellipsis: out += "..."; break;
      case Mark::none:
        if (text::is_space(c))
          out += ' ';
        else if (0xFF01 <= c && c <= 0xFF5E)
          out += static_cast<char>(c - 0xFF01 + '!');
        else
          text::append_code_point(out, c);
    }
  }
  return out;
}

// Three points or more, also with blanks between, become one ~; what fewer points are stays.
std::string with_ellipses(const std::string& gap) {
  std::string out;
  for (std::size_t at = 0; at < gap.size();) {
    std::size_t points = 0;
    std::size_t end = at;
    for (std::size_t i = at; i < gap.size() && gap[i] == '.';) {
      ++points;
      end = i + 1;
      i = end < gap.size() && gap[end] == ' ' ? end + 1 : end;
    }
    if (points >= 3) {
      out += '~';
      at = end;
    } else {
      out += gap[at++];
    }
  }
  return out;
}

void drop_blanks_around(char mark, std::string& s) {
  for (std::size_t at = 0; (at = s.find(mark, at)) != std::string::npos; ++at) {
    while (at + 1 < s.size() && s[at + 1] == ' ') s.erase(at + 1, 1);
    while (at > 0 && s[at - 1] == ' ') s.erase(--at, 1);
  }
}

void move_points_behind_marks(std::string& s) {
  for (std::size_t i = 0; i + 1 < s.size(); ++i)
    if ((s[i] == ',' || s[i] == '.') && s[i + 1] == '"') std::swap(s[i], s[i + 1]);
}

}  // namespace

std::string plain(std::string_view text) {
  const std::string all = composed(text);
  std::string out;
  bool is_blank = false;
  for (std::size_t at = 0; at < all.size();) {
    const char32_t c = text::next_code_point(all, at);
    if (text::is_space(c)) {
      is_blank = true;
      continue;
    }
    if (is_blank && !out.empty()) out += ' ';
    is_blank = false;
    text::append_code_point(out, c);
  }
  return out;
}

Mark mark_of(char32_t c) {
  switch (c) {
    case '"':
    case '\'':
    case '`':
    case 0xAB:
    case 0xB4:
    case 0xBB:
    case 0x2BC:
    case 0x2032:
    case 0x2033:
    case 0x2039:
    case 0x203A:
    case 0xFF02:
    case 0xFF07: return Mark::quotation;
    case '-':
    case 0x2212:
    case 0xFE58:
    case 0xFE63:
    case 0xFF0D: return Mark::dash;
    case 0x2026: return Mark::ellipsis;
  }
  if (0x2018 <= c && c <= 0x201F) return Mark::quotation;
  if ((0x300C <= c && c <= 0x300F) || (0x301D <= c && c <= 0x301F)) return Mark::quotation;
  if (0x2010 <= c && c <= 0x2015) return Mark::dash;
  return Mark::none;
}

bool is_invisible(char32_t c) {
  return c == 0xAD || c == 0x180E || c == 0xFEFF || (0x200B <= c && c <= 0x200F) || (0x202A <= c && c <= 0x202E) ||
         (0x2060 <= c && c <= 0x2069) || (0xFE00 <= c && c <= 0xFE0F);
}

std::string folded_gap(std::string_view gap, GapPlace place) {
  std::string s = with_ellipses(with_plain_marks(gap));
  for (std::size_t at = 0; (at = s.find("--", at)) != std::string::npos;) s.erase(at, 1);
  if (!place.is_beside_digit) drop_blanks_around('-', s);
  if (place.is_beside_unspaced) std::erase(s, ' ');
  drop_blanks_around('~', s);
  move_points_behind_marks(s);
  return s;
}

}  // namespace bench
