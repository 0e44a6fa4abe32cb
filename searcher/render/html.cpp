#include "searcher/render/html.h"

namespace searcher {
namespace {

void write_passage(HtmlWriter& html, const Passage& passage) {
  html.markup("<blockquote><p>").lit(passage.text, passage.highlights);
  html.markup("</p><cite>").text(passage.id).markup("</cite></blockquote>\n");
}

void write_hit(HtmlWriter& html, const ArticleHit& hit) {
  html.markup("<li value=\"").number(hit.rank).markup("\"><article lang=\"").text(hit.language).markup("\">\n<h2>");
  const std::string_view title = hit.headline.empty() ? hit.article : hit.headline;
  html.markup("<a").href(hit.url).markup(">").text(title).markup("</a></h2>\n<p class=\"source\">");
  for (const std::string* part : {&hit.agency, &hit.place, &hit.published})
    if (!part->empty()) html.markup("<span>").text(*part).markup("</span> ");
  html.markup("</p>\n");
  for (const Passage& passage : hit.passages) write_passage(html, passage);
  html.markup("</article></li>\n");
}

}  // namespace

std::string to_html(const FindAnswer& answer) {
  const AnswerHead& head = answer.head;
  HtmlWriter html;
  html.markup(
          "<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n"
          "<meta name=\"viewport\" content=\"width=device-width\">\n<title>")
      .text(head.query)
      .markup(
          "</title>\n<style>\n"
          "body{font:1rem/1.5 serif;max-width:44rem;margin:2rem auto;padding:0 1rem}\n"
          "h1{font-size:1.4rem}h2{font-size:1.1rem;margin-bottom:0}.source{color:#555;margin:0}\n"
          "blockquote{margin:.5rem 0 .5rem 1rem}blockquote p{margin:0}cite{color:#555;font-size:.8rem}\n"
          "@media(prefers-color-scheme:dark){body{background:#111;color:#ddd}a{color:#9cf}.source,cite{color:#aaa}}\n"
          "</style>\n</head>\n<body>\n<h1>")
      .text(head.query)
      .markup("</h1>\n<p>");
  if (!head.total_is_exact) html.markup("about ");
  html.number(head.total)
      .markup(head.total == 1 ? HtmlWriter::Markup(" article for ") : HtmlWriter::Markup(" articles for "));
  html.text(head.understood).markup("</p>\n");
  for (const Diagnostic& diagnostic : head.diagnostics) html.markup("<p>").text(diagnostic.message).markup("</p>\n");
  for (const std::string& note : head.notes) html.markup("<p>").text(note).markup("</p>\n");
  html.markup("<ol>\n");
  for (const ArticleHit& hit : answer.hits) write_hit(html, hit);
  html.markup("</ol>\n");
  for (const auto& [field, values] : answer.facets) {
    html.markup("<h2>").text(field).markup("</h2>\n<ul>\n");
    for (const FacetValue& value : values)
      html.markup("<li>").text(value.label).markup(" (").number(value.count).markup(")</li>\n");
    html.markup("</ul>\n");
  }
  for (const std::string& suggestion : head.suggestions) html.markup("<p>Try: ").text(suggestion).markup("</p>\n");
  return html.markup("</body>\n</html>\n").take();
}

}  // namespace searcher
