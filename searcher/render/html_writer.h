// How does text get into a page without becoming markup? By a writer that knows no other way in.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "searcher/answer/passage.h"

namespace searcher {

// Builds HTML so that text cannot become markup: markup is only ever a literal of the program, all else is
// escaped.
class HtmlWriter {
 public:
  class Markup {
   public:
    consteval Markup(const char* literal) : literal_(literal) {}  // NOLINT: implicit, and only from literals
    std::string_view view() const { return literal_; }

   private:
    std::string_view literal_;
  };

  HtmlWriter& markup(Markup markup);
  HtmlWriter& text(std::string_view s);  // also safe inside a quoted attribute
  HtmlWriter& number(std::uint64_t n);
  // href="…" for http and https addresses; nothing for any other.
  HtmlWriter& href(std::string_view url);
  // lang="…" for what has the form of a language's code; nothing for any other.
  HtmlWriter& lang(std::string_view code);
  // The text with its highlights between <mark> and </mark>.
  HtmlWriter& lit(std::string_view s, const std::vector<text::Range>& highlights);

  std::string take() { return std::move(html_); }

 private:
  std::string html_;
};

}  // namespace searcher
