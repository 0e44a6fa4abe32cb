#include "searcher/page/quotes_page.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "searcher/answer/citation.h"
#include "searcher/answer/find.h"
#include "searcher/answer/quotes.h"
#include "searcher/page/facet_list.h"
#include "searcher/page/frame.h"
#include "searcher/page/narrowing.h"
#include "searcher/page/notices.h"
#include "searcher/page/paging.h"
#include "searcher/page/results_page.h"
#include "searcher/page/timeline.h"
#include "searcher/page/way.h"

namespace searcher {
namespace {

constexpr std::uint32_t hits_a_page = 10;
constexpr Counted quotations = {"quotation", "quotations"};

std::string_view words_for(std::string_view kind) {
  if (kind == "direct") return "between marks";
  if (kind == "mixed") return "marked words in reported speech";
  if (kind == "indirect") return "reported, in the agency’s words";
  return "spoken, in a speech or a transcript";
}

void write_speakers(HtmlWriter& html, const QuotationHit& hit, const Asked& asked) {
  html.markup("<div class=\"speaker\">");
  for (const std::string& speaker : hit.speakers) {
    if (&speaker != &hit.speakers.front()) html.markup(", ");
    const Way way(html, address_of(narrowed_to(asked, "speaker", speaker)), asked.is_private);
    html.markup("<bdi>").text(speaker).markup("</bdi>");
  }
  const bool is_named = !hit.speakers.empty();
  if (!is_named) {
    html.markup("<bdi>").text(hit.speaker_as_written.empty() ? std::string_view("Nobody is named")
                                                             : hit.speaker_as_written);
    html.markup("</bdi>");
  }
  html.markup(" <span class=\"how\">");
  if (is_named && !hit.speaker_as_written.empty() && hit.speaker_as_written != hit.speakers.front())
    html.markup("written “<bdi>").text(hit.speaker_as_written).markup("</bdi>”, ");
  html.text(words_for(hit.kind)).markup("</span></div>\n");
}

void write_hit(HtmlWriter& html, const QuotationHit& hit, const Asked& asked) {
  const std::string_view name = std::string_view(hit.passage).substr(hit.passage.rfind('#') + 1);
  const std::string anchor(name.substr(0, name.find('-')));
  const bool is_reported = hit.kind == "indirect";
  html.markup("<li value=\"").number(hit.rank).markup("\"><article class=\"hit quotation\">\n");
  html.markup(is_reported ? HtmlWriter::Markup("<blockquote class=\"reported\"") : HtmlWriter::Markup("<blockquote"));
  html.lang(hit.language).markup("><p dir=\"auto\">").lit(hit.text, hit.highlights).markup("</p></blockquote>\n");
  write_speakers(html, hit, asked);
  html.markup("<h2 class=\"from\" dir=\"auto\"").lang(hit.language).markup(">");
  write_way(html, article_address(hit.article, asked, anchor), asked.is_private,
            hit.headline.empty() ? hit.article : hit.headline, {.attributes = " class=\"open\""});
  html.markup("</h2>\n");
  write_source(html, hit.agency, hit.place, hit.published);
  const std::string citation = citation_of({.agency = hit.agency,
                                            .headline = hit.headline,
                                            .place = hit.place,
                                            .published = hit.published,
                                            .id = hit.article},
                                           fmt::format("{}", fmt::join(hit.speakers, ", ")), hit.passage);
  Address cite = article_address(hit.article, asked, "cited");
  cite.add("passage", std::string(name));
  html.markup("<div class=\"deeds\"><span class=\"copy\" data-citation=\"").text(citation).markup("\">");
  write_way(html, cite, asked.is_private, "Cite");
  html.markup("</span></div>\n</article></li>\n");
}

// Speakers of the whole archive, by the articles that quote them.
void write_beginning(HtmlWriter& html, const Snapshot& snapshot, const Asked& asked) {
  AnswerOptions options;
  options.limit = 1;
  options.facets = {"speaker"};
  const FindAnswer all = find("*", snapshot, options);
  html.markup(
      "<div class=\"opening\">\n<h1>Who said it?</h1>\n<p class=\"lead\">Search what was said, or begin with a "
      "speaker.</p>\n</div>\n");
  constexpr std::size_t most = 60;
  const std::vector<FacetValue>& speakers = all.facets.front().second;
  if (speakers.empty()) {
    html.markup("<p class=\"empty\">No article of this archive names a speaker.</p>\n");
    return;
  }
  html.markup("<h2>Most quoted <small>by articles</small></h2>\n<ul class=\"names\">\n");
  for (std::size_t i = 0; i < std::min(most, speakers.size()); ++i) {
    html.markup("<li>");
    {
      const Way way(html, address_of(narrowed_to(asked, "speaker", speakers[i].label)), asked.is_private);
      html.markup("<bdi>").text(speakers[i].label).markup("</bdi> <span class=\"n\">");
      html.text(with_thousands(speakers[i].count)).markup("</span>");
    }
    html.markup("</li>\n");
  }
  html.markup("</ul>\n");
}

}  // namespace

PageResponse quotes_page(const Asked& asked, const Snapshot& snapshot) {
  if (asked.is_empty()) {
    FramedPage page({.title = "Quotations", .here = "/quotes", .asked = &asked, .snapshot = &snapshot});
    write_beginning(page.html(), snapshot, asked);
    return page.take();
  }
  AnswerOptions options = asked.options(hits_a_page);
  options.facets = {"speaker", "kind", "place", "agency", "language", "year", "month"};
  const QuotesAnswer answer = quotes(query_of(asked), snapshot, options);
  FramedPage page(
      {.title = page_title(answer.head, quotations, asked), .here = "/quotes", .asked = &asked, .snapshot = &snapshot});
  HtmlWriter& html = page.html();
  write_opening(html, answer.head, quotations, asked);
  if (answer.head.total == 0) {
    write_nothing_found(html, answer.head, asked);
    return page.take();
  }
  write_timeline(html, answer.facets, answer.head.total_is_exact, asked);
  html.markup("<div class=\"found\">\n<section aria-labelledby=\"count\">\n<div class=\"bar\">\n");
  write_orders(html, asked, "Best first");
  html.markup("<p><a class=\"jump\" href=\"#narrow\">Narrow</a></p></div>\n<ol class=\"hits\">\n");
  for (const QuotationHit& hit : answer.hits) write_hit(html, hit, asked);
  html.markup("</ol>\n");
  write_paging(html, answer.head, asked, hits_a_page);
  html.markup("</section>\n<div class=\"beside\">\n");
  write_facets(html, answer.facets, answer.head.total_is_exact, asked);
  html.markup("</div>\n</div>\n");
  return page.take();
}

}  // namespace searcher
