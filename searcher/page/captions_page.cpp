#include "searcher/page/captions_page.h"

#include "searcher/answer/captions.h"
#include "searcher/answer/citation.h"
#include "searcher/page/facet_list.h"
#include "searcher/page/frame.h"
#include "searcher/page/narrowing.h"
#include "searcher/page/notices.h"
#include "searcher/page/paging.h"
#include "searcher/page/results_page.h"
#include "searcher/page/way.h"

namespace searcher {
namespace {

constexpr std::uint32_t hits_a_page = 24;
constexpr Counted captions_counted = {"caption", "captions"};

void write_card(HtmlWriter& html, const CaptionHit& hit, const Asked& asked) {
  const std::string anchor = hit.passage.id.substr(hit.passage.id.rfind('#') + 1);
  html.markup("<li><article class=\"card hit\">\n<p class=\"caption\" dir=\"auto\">");
  html.lit(hit.passage.text, hit.passage.highlights).markup("</p>\n<div class=\"credit\">");
  if (!hit.credit.photographer.empty()) {
    const Way way(html, address_of(narrowed_to(asked, "photographer", hit.credit.photographer)), asked.is_private,
                  {.label = "Pictures by " + hit.credit.photographer});
    html.markup("<bdi>").text(hit.credit.photographer).markup("</bdi>");
  }
  if (!hit.credit.photographer.empty() && !hit.credit.agency.empty()) html.markup(" / ");
  html.markup("<bdi>").text(hit.credit.agency).markup("</bdi></div>\n");
  write_source(html, "", hit.credit.place, hit.credit.date);
  html.markup("<h2 class=\"from\" dir=\"auto\">");
  write_way(html, article_address(hit.article, asked, anchor), asked.is_private,
            hit.headline.empty() ? hit.article : hit.headline, {.attributes = " class=\"open\""});
  html.markup("</h2>\n<div class=\"deeds\">");
  if (hit.credit.image.starts_with("http://") || hit.credit.image.starts_with("https://"))
    html.markup("<a rel=\"noreferrer\"").href(hit.credit.image).markup(">Picture</a> ");
  const std::string citation = citation_of({.agency = hit.credit.agency,
                                            .headline = hit.headline,
                                            .place = hit.credit.place,
                                            .published = hit.credit.date,
                                            .id = hit.article},
                                           hit.credit.photographer, hit.passage.id);
  Address cite = article_address(hit.article, asked, "cited");
  cite.add("passage", anchor);
  html.markup("<span class=\"copy\" data-citation=\"").text(citation).markup("\">");
  write_way(html, cite, asked.is_private, "Cite");
  html.markup("</span></div>\n</article></li>\n");
}

}  // namespace

PageResponse captions_page(const Asked& asked, const Snapshot& snapshot) {
  if (asked.is_empty()) {
    FramedPage page({.title = "Captions", .here = "/captions", .asked = &asked, .snapshot = &snapshot});
    page.html()
        .markup("<div class=\"opening\">\n<h1>Which picture shows it?</h1>\n<p class=\"lead\">")
        .text(with_thousands(snapshot.manifest().counts.captions))
        .markup(
            " captions, each with its credit. <code>photographer:</code> and <code>place:</code> narrow them.</p>\n"
            "</div>\n");
    return page.take();
  }
  const CaptionsAnswer answer = captions(query_of(asked), snapshot, asked.options(hits_a_page));
  FramedPage page({.title = page_title(answer.head, captions_counted, asked),
                   .here = "/captions",
                   .asked = &asked,
                   .snapshot = &snapshot});
  HtmlWriter& html = page.html();
  write_opening(html, answer.head, captions_counted, asked);
  if (answer.head.total == 0) {
    write_nothing_found(html, answer.head, asked);
    return page.take();
  }
  html.markup("<div class=\"bar\">\n");
  write_orders(html, asked, "Best first");
  html.markup("</div>\n<ol class=\"cards\">\n");
  for (const CaptionHit& hit : answer.hits) write_card(html, hit, asked);
  html.markup("</ol>\n");
  write_paging(html, answer.head, asked, hits_a_page);
  write_facets(html, {}, true, asked);
  return page.take();
}

}  // namespace searcher
