#include "searcher/page/paging.h"

#include <algorithm>
#include <array>

#include "searcher/page/notices.h"
#include "searcher/page/way.h"

namespace searcher {

void write_paging(HtmlWriter& html, const AnswerHead& head, const Asked& asked, std::uint32_t hits_a_page) {
  const std::uint64_t pages = std::min<std::uint64_t>((head.total + hits_a_page - 1) / hits_a_page, max_page);
  if (pages < 2) return;
  html.markup("<nav class=\"paging\" aria-label=\"Pages\">\n<div class=\"line\">");
  if (asked.page > 1)
    write_way(html, address_of(on_page(asked, asked.page - 1)), asked.is_private, "← Previous",
              {.attributes = " rel=\"prev\""});
  html.markup(" <span>Page ")
      .text(with_thousands(asked.page))
      .markup(head.total_is_exact ? HtmlWriter::Markup(" of ") : HtmlWriter::Markup(" of about "));
  html.text(with_thousands(pages)).markup("</span> ");
  if (asked.page < pages)
    write_way(html, address_of(on_page(asked, asked.page + 1)), asked.is_private, "Next →",
              {.attributes = " rel=\"next\""});
  html.markup("</div>\n</nav>\n");
}

void write_orders(HtmlWriter& html, const Asked& asked, std::string_view best) {
  struct Choice {
    Order order;
    std::string_view words;
  };
  const std::array<Choice, 3> choices = {
      {{Order::relevance, best}, {Order::newest, "Newest first"}, {Order::oldest, "Oldest first"}}};
  html.markup("<ul class=\"orders\" aria-label=\"Order\">\n");
  for (const Choice& choice : choices) {
    html.markup("<li>");
    if (choice.order == asked.order)
      write_way(html, address_of(ordered(asked, choice.order)), asked.is_private, choice.words,
                {.attributes = " aria-current=\"true\""});
    else
      write_way(html, address_of(ordered(asked, choice.order)), asked.is_private, choice.words);
    html.markup("</li>\n");
  }
  html.markup("</ul>\n");
}

}  // namespace searcher
