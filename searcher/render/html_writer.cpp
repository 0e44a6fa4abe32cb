#include "searcher/render/html_writer.h"

#include <algorithm>

#include "searcher/render/pen.h"

namespace searcher {
namespace {

bool is_language_code(std::string_view code) {
  const std::string_view primary = code.substr(0, code.find('-'));
  const auto is_letter = [](char c) { return c >= 'a' && c <= 'z'; };
  return (primary.size() == 2 || primary.size() == 3) && std::all_of(primary.begin(), primary.end(), is_letter) &&
         code.size() <= 35 && std::all_of(code.begin(), code.end(), [&](char c) {
           return is_letter(c) || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
         });
}

}  // namespace

HtmlWriter& HtmlWriter::markup(Markup markup) {
  html_ += markup.view();
  return *this;
}

HtmlWriter& HtmlWriter::text(std::string_view s) {
  for (const char c : printable(s)) {
    switch (c) {
      case '&': html_ += "&amp;"; break;
      case '<': html_ += "&lt;"; break;
      case '>': html_ += "&gt;"; break;
      case '"': html_ += "&quot;"; break;
      case '\'': html_ += "&#39;"; break;
      default: html_ += c;
    }
  }
  return *this;
}

HtmlWriter& HtmlWriter::number(std::uint64_t n) {
  html_ += std::to_string(n);
  return *this;
}

HtmlWriter& HtmlWriter::href(std::string_view url) {
  if (!url.starts_with("https://") && !url.starts_with("http://")) return *this;
  return markup(" href=\"").text(url).markup("\"");
}

HtmlWriter& HtmlWriter::lang(std::string_view code) {
  if (!is_language_code(code)) return *this;
  return markup(" lang=\"").text(code).markup("\"");
}

HtmlWriter& HtmlWriter::lit(std::string_view s, const std::vector<text::Range>& highlights) {
  std::uint32_t at = 0;
  for (const text::Range range : highlights) {
    text(s.substr(at, range.begin - at));
    markup("<mark>").text(range.of(s)).markup("</mark>");
    at = range.end;
  }
  return text(s.substr(at));
}

}  // namespace searcher
