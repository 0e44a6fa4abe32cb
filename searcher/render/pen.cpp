#include "searcher/render/pen.h"

#include <fmt/format.h>

#include "text/code_points.h"

namespace searcher {
namespace {

bool steers_terminal(char32_t c) {
  if (c == '\n' || c == '\t') return false;
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

}  // namespace

std::string Pen::lit(std::string_view s) const {
  return style_.colour ? coloured("1;33", s) : fmt::format("*{}*", printable(s));
}

std::string Pen::highlighted(const Passage& passage) const {
  std::string out;
  std::uint32_t at = 0;
  for (const text::Range range : passage.highlights) {
    out += printable(passage.text.substr(at, range.begin - at));
    out += lit(range.of(passage.text));
    at = range.end;
  }
  return out + printable(passage.text.substr(at));
}

std::string Pen::coloured(std::string_view code, std::string_view s) const {
  return style_.colour ? fmt::format("\x1b[{}m{}\x1b[0m", code, printable(s)) : printable(s);
}

std::string printable(std::string_view s) {
  std::string out;
  out.reserve(s.size());
  for (std::size_t at = 0; at < s.size();) {
    const std::size_t begin = at;
    const char32_t c = text::next_code_point(s, at);
    if (steers_terminal(c) || c == 0xFFFD)  // a byte that is no character reads as U+FFFD
      text::append_code_point(out, 0xFFFD);
    else
      out += s.substr(begin, at - begin);
  }
  return out;
}

}  // namespace searcher
