#include "searcher/page/results_page.h"

#include <algorithm>

#include "searcher/answer/citation.h"
#include "searcher/answer/find.h"
#include "searcher/page/facet_list.h"
#include "searcher/page/frame.h"
#include "searcher/page/narrowing.h"
#include "searcher/page/notices.h"
#include "searcher/page/paging.h"
#include "searcher/page/timeline.h"
#include "searcher/page/way.h"

namespace searcher {
namespace {

constexpr std::uint32_t hits_a_page = 10;
constexpr Counted articles = {"article", "articles"};

// "s21" of "ID#s21-22", the sentence that it begins with.
std::string_view anchor_of(std::string_view passage_id) {
  const std::string_view name = passage_id.substr(passage_id.rfind('#') + 1);
  return name.substr(0, name.find('-'));
}

std::string_view name_in(std::string_view passage_id) { return passage_id.substr(passage_id.rfind('#') + 1); }

void write_passage(HtmlWriter& html, const ArticleHit& hit, const Passage& passage, const Asked& asked,
                   const Snapshot& snapshot) {
  html.markup("<li><blockquote><p dir=\"auto\">");
  html.lit(passage.text, passage.highlights).markup("</p></blockquote>\n<div class=\"deeds\">");
  const std::string_view name = name_in(passage.id);
  write_way(html, article_address(hit.article, asked, anchor_of(passage.id)), asked.is_private, name);
  html.markup(" <span class=\"copy\"");
  if (const std::string speaker = speaker_of(hit, passage, snapshot); !speaker.empty())
    html.markup(" data-speaker=\"").text(speaker).markup("\"");
  html.markup(" data-passage=\"").text(name).markup("\">");
  Address cite("/a/", hit.article);
  write_way(html, cite.add("passage", std::string(name)).at("cited"), false, "Cite");
  html.markup("</span></div></li>\n");
}

void write_hit(HtmlWriter& html, const ArticleHit& hit, const Asked& asked, const Snapshot& snapshot) {
  const std::string_view title = hit.headline.empty() ? hit.article : hit.headline;
  html.markup("<li value=\"").number(hit.rank).markup("\"><article class=\"hit\" data-article=\"").text(hit.article);
  // What every passage's citation has behind the speaker and before the passage's own name.
  const CitedArticle rest = {
      .agency = hit.agency, .headline = hit.headline, .place = hit.place, .published = hit.published, .id = ""};
  html.markup("\" data-rest=\"").text(citation_of(rest, "", "")).markup("\">\n");
  if (!hit.kicker.empty())
    html.markup("<p class=\"kicker\" dir=\"auto\"").lang(hit.language).markup(">").text(hit.kicker).markup("</p>\n");
  html.markup("<h2 dir=\"auto\"").lang(hit.language).markup(">");
  const auto headline = std::find_if(hit.passages.begin(), hit.passages.end(),
                                     [](const Passage& passage) { return passage.section == "h"; });
  {
    const Way way(html, article_address(hit.article, asked, asked.query.empty() ? "" : "hit-1"), asked.is_private,
                  {.attributes = " class=\"open\""});
    if (headline != hit.passages.end() && !hit.headline.empty())
      html.lit(headline->text, headline->highlights);
    else
      html.text(title);
  }
  html.markup("</h2>\n");
  write_source(html, hit.agency, hit.place, hit.published);
  html.markup("<ul class=\"passages\"").lang(hit.language).markup(">\n");
  for (const Passage& passage : hit.passages)
    if (passage.section != "h" || hit.passages.size() == 1) write_passage(html, hit, passage, asked, snapshot);
  html.markup("</ul>\n</article></li>\n");
}

void write_latest(HtmlWriter& html, const Snapshot& snapshot) {
  AnswerOptions options;
  options.limit = 6;
  options.order = Order::newest;
  const FindAnswer latest = find("*", snapshot, options);
  html.markup(
      "<section class=\"latest\" aria-labelledby=\"latest\">\n<h2 id=\"latest\">The latest in the "
      "archive</h2>\n<ul>\n");
  for (const ArticleHit& hit : latest.hits) {
    html.markup("<li><h3 dir=\"auto\"").lang(hit.language).markup(">");
    write_way(html, article_address(hit.article, {}, ""), false, hit.headline.empty() ? hit.article : hit.headline);
    html.markup("</h3>\n");
    write_source(html, hit.agency, hit.place, hit.published);
    if (!hit.passages.empty() && hit.passages.front().section != "h")
      html.markup("<p class=\"first-words\" dir=\"auto\"")
          .lang(hit.language)
          .markup(">")
          .text(hit.passages.front().text)
          .markup("</p>\n");
    html.markup("</li>\n");
  }
  html.markup("</ul>\n</section>\n");
}

void write_beginning(HtmlWriter& html, const Snapshot& snapshot) {
  html.markup(
      "<div class=\"opening\">\n<h1>Find the sentence, word for word</h1>\n"
      "<p class=\"lead\">Half-remembered words are enough. A phrase in “marks” is looked for exactly.</p>\n</div>\n");
  if (snapshot.manifest().counts.articles == 0)
    html.markup("<p class=\"empty\">The index is empty: <code>pullquote-index build</code> fills it.</p>\n");
  else
    write_latest(html, snapshot);
}

// Where no article matches: the passages that hold most of the words in their order.
void write_nearest(HtmlWriter& html, const FindAnswer& answer, const Asked& asked, const Snapshot& snapshot) {
  if (answer.hits.empty()) return;
  html.markup(
      "<section class=\"nearest\" aria-labelledby=\"nearest\">\n<h2 id=\"nearest\">What comes closest</h2>\n"
      "<ol class=\"hits\">\n");
  for (const ArticleHit& hit : answer.hits) write_hit(html, hit, asked, snapshot);
  html.markup("</ol>\n</section>\n");
}

void write_list(HtmlWriter& html, const FindAnswer& answer, const Asked& asked, const Snapshot& snapshot) {
  write_timeline(html, answer.facets, answer.head.total_is_exact, asked);
  html.markup("<div class=\"found\">\n<section aria-labelledby=\"count\">\n<div class=\"bar\">\n");
  write_orders(html, asked, "Best first");
  html.markup("<p><a class=\"jump\" href=\"#narrow\">Narrow</a></p></div>\n");
  if (answer.hits.empty()) html.markup("<p class=\"empty\">There is no such page: the list ends before it.</p>\n");
  html.markup("<ol class=\"hits\">\n");
  for (const ArticleHit& hit : answer.hits) write_hit(html, hit, asked, snapshot);
  html.markup("</ol>\n");
  write_paging(html, answer.head, asked, hits_a_page);
  html.markup("</section>\n<div class=\"beside\">\n");
  write_facets(html, answer.facets, answer.head.total_is_exact, asked);
  html.markup("</div>\n</div>\n");
}

}  // namespace

void write_source(HtmlWriter& html, std::string_view agency, std::string_view place, std::string_view published) {
  html.markup("<p class=\"source\">");
  HtmlWriter::Markup between = "";
  for (const std::string_view part : {agency, place}) {
    if (part.empty()) continue;
    html.markup(between).markup("<bdi>").text(part).markup("</bdi>");
    between = " · ";
  }
  if (!published.empty())
    html.markup(between)
        .markup("<time datetime=\"")
        .text(published)
        .markup("\">")
        .text(shown_date(published))
        .markup("</time>");
  html.markup("</p>\n");
}

PageResponse results_page(const Asked& asked, const Snapshot& snapshot) {
  if (asked.is_empty()) {
    FramedPage page({.title = "", .here = "/", .asked = &asked, .snapshot = &snapshot});
    write_beginning(page.html(), snapshot);
    return page.take();
  }
  AnswerOptions options = asked.options(hits_a_page);
  options.facets = {"speaker", "place", "agency", "language", "year", "month"};
  options.misquote = true;
  const FindAnswer answer = find(query_of(asked), snapshot, options);
  FramedPage page(
      {.title = page_title(answer.head, articles, asked), .here = "/", .asked = &asked, .snapshot = &snapshot});
  write_opening(page.html(), answer.head, articles, asked);
  if (answer.head.total > 0) {
    write_list(page.html(), answer, asked, snapshot);
  } else {
    write_nothing_found(page.html(), answer.head, asked);
    write_nearest(page.html(), answer, asked, snapshot);
  }
  return page.take();
}

}  // namespace searcher
