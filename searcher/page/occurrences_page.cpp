#include "searcher/page/occurrences_page.h"

#include "searcher/answer/concordance.h"
#include "searcher/page/facet_list.h"
#include "searcher/page/frame.h"
#include "searcher/page/narrowing.h"
#include "searcher/page/notices.h"
#include "searcher/page/paging.h"
#include "searcher/page/way.h"

namespace searcher {
namespace {

constexpr std::uint32_t hits_a_page = 50;
constexpr Counted occurrences = {"occurrence", "occurrences"};

void write_line(HtmlWriter& html, const ConcordanceHit& hit, const Asked& asked) {
  const std::string_view name = std::string_view(hit.passage).substr(hit.passage.rfind('#') + 1);
  html.markup("<li class=\"hit\"><p class=\"kwic\"><span class=\"left\"><bdi>").text(hit.left);
  html.markup("</bdi></span><mark><bdi>").text(hit.match).markup("</bdi></mark><span class=\"right\"><bdi>");
  html.text(hit.right).markup("</bdi></span></p>\n<div class=\"where\">");
  const Way way(html, article_address(hit.article, asked, name.substr(0, name.find('-'))), asked.is_private,
                {.attributes = " class=\"open\""});
  html.markup("<bdi>").text(hit.passage).markup("</bdi>");
}

}  // namespace

PageResponse occurrences_page(const Asked& asked, const Snapshot& snapshot) {
  if (asked.is_empty()) {
    FramedPage page({.title = "Occurrences", .here = "/concordance", .asked = &asked, .snapshot = &snapshot});
    page.html().markup(
        "<div class=\"opening\">\n<h1>Every time it stands there</h1>\n"
        "<p class=\"lead\">Each occurrence of your words, in its line.</p>\n</div>\n");
    return page.take();
  }
  const ConcordanceAnswer answer = concordance(query_of(asked), snapshot, asked.options(hits_a_page));
  FramedPage page({.title = page_title(answer.head, occurrences, asked),
                   .here = "/concordance",
                   .asked = &asked,
                   .snapshot = &snapshot});
  HtmlWriter& html = page.html();
  write_opening(html, answer.head, occurrences, asked);
  if (answer.head.total == 0) {
    write_nothing_found(html, answer.head, asked);
    return page.take();
  }
  html.markup("<div class=\"bar\">\n");
  write_orders(html, asked, "Best articles first");
  html.markup("</div>\n<ol class=\"lines\">\n");
  for (const ConcordanceHit& hit : answer.hits) {
    write_line(html, hit, asked);
    html.markup("</div></li>\n");
  }
  html.markup("</ol>\n");
  write_paging(html, answer.head, asked, hits_a_page);
  write_facets(html, {}, true, asked);
  return page.take();
}

}  // namespace searcher
