// How does an answer look as a page of its own? HTML that holds nothing of a story but its text.
#pragma once

#include <string>
#include <string_view>

#include "searcher/answer/answer.h"

namespace searcher {

// Builds HTML so that text cannot become markup: markup is only ever a literal of the program, all else is escaped.
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

  std::string take() { return std::move(html_); }

 private:
  std::string html_;
};

// One page, without scripts and without anything to load.
std::string to_html(const FindAnswer& answer);

}  // namespace searcher
