#include "searcher/page/notices.h"

#include <fmt/format.h>

#include "searcher/page/narrowing.h"
#include "searcher/page/way.h"
#include "searcher/query/parser.h"

namespace searcher {

std::string with_thousands(std::uint64_t n) {
  std::string out = std::to_string(n);
  for (std::size_t at = out.size(); at > 3; at -= 3) out.insert(at - 3, ",");
  return out;
}

std::string count_of(const AnswerHead& head, Counted what) {
  if (head.total == 0) return fmt::format("No {}", what.several);
  return fmt::format("{}{} {}", head.total_is_exact ? "" : "About ", with_thousands(head.total),
                     head.total == 1 ? what.one : what.several);
}

std::string page_title(const AnswerHead& head, Counted what, const Asked& asked) {
  if (asked.is_private) return "Private search";
  if (asked.query.empty()) return count_of(head, what);
  return fmt::format("{} for {}", count_of(head, what), asked.query);
}

void write_opening(HtmlWriter& html, const AnswerHead& head, Counted what, const Asked& asked) {
  html.markup("<div class=\"opening\">\n<h1 id=\"count\">").text(count_of(head, what));
  if (!asked.query.empty())
    html.markup(" <span class=\"for\">for <q class=\"asked\"><bdi>").text(asked.query).markup("</bdi></q></span>");
  html.markup("</h1>\n");
  if (!head.understood.empty())
    html.markup("<p class=\"understood\">Read as <code dir=\"auto\">").text(head.understood).markup("</code></p>\n");
  // The answer's own diagnostics speak of the query that was put together, these of what was typed.
  const Query typed = parse(asked.query);
  if (!typed.diagnostics.empty() || !head.notes.empty()) {
    html.markup("<ul class=\"notes\">\n");
    for (const Diagnostic& diagnostic : typed.diagnostics) {
      html.markup("<li>");
      if (!diagnostic.where.empty() && !asked.query.empty())
        html.markup("<code><bdi>").text(diagnostic.where.of(typed.text)).markup("</bdi></code>: ");
      html.text(diagnostic.message).markup(".</li>\n");
    }
    for (const std::string& note : head.notes) html.markup("<li>").text(note).markup(".</li>\n");
    html.markup("</ul>\n");
  }
  html.markup("</div>\n");
  write_chips(html, asked);
}

void write_nothing_found(HtmlWriter& html, const AnswerHead& head, const Asked& asked) {
  html.markup(
      "<section class=\"empty\" aria-labelledby=\"nothing\">\n<h2 id=\"nothing\">Nothing stands in the archive as you "
      "asked</h2>\n");
  if (!head.suggestions.empty()) {
    html.markup("<p>These would find something:</p>\n<ul class=\"tries\">\n");
    for (const std::string& suggestion : head.suggestions) {
      Asked tried = on_page(asked, 1);
      tried.narrowed.clear();
      tried.from.clear();
      tried.to.clear();
      tried.query = suggestion;
      html.markup("<li dir=\"auto\">");
      write_way(html, address_of(tried), asked.is_private, suggestion);
      html.markup("</li>\n");
    }
    html.markup("</ul>\n");
  }
  html.markup("<ul>\n");
  if (!asked.narrowed.empty() || !asked.from.empty() || !asked.to.empty())
    html.markup("<li>Take away what narrows the search, above.</li>\n");
  html.markup(
      "<li>A phrase in “marks” is looked for word for word. Without the marks its words may stand anywhere.</li>\n"
      "<li>A word that may be misspelt: put <kbd>~</kbd> behind it. Any ending: <kbd>*</kbd>.</li>\n"
      "<li>Words that you half remember: <a href=\"/check\">check them as a quotation</a>.</li>\n"
      "</ul>\n</section>\n");
}

}  // namespace searcher
