#include "searcher/page/article_page.h"

#include <algorithm>
#include <string>

#include "searcher/answer/citation.h"
#include "searcher/answer/reading.h"
#include "searcher/answer/show.h"
#include "searcher/page/frame.h"
#include "searcher/page/narrowing.h"
#include "searcher/page/notices.h"
#include "searcher/page/results_page.h"
#include "searcher/page/story_text.h"
#include "searcher/page/way.h"
#include "searcher/query/parser.h"

namespace searcher {
namespace {

// Each part apart from the others, whichever way it runs.
void write_line(HtmlWriter& html, HtmlWriter::Markup opening, const std::vector<std::string>& parts) {
  html.markup(opening);
  bool is_first = true;
  for (const std::string& part : parts) {
    if (part.empty()) continue;
    if (!is_first) html.markup(" · ");
    is_first = false;
    html.markup("<bdi>").text(part).markup("</bdi>");
  }
}

void write_credit(HtmlWriter& html, const schema::CaptionCredit& credit) {
  write_line(html, "<p class=\"credit\">", {credit.photographer, credit.agency, credit.place, shown_date(credit.date)});
  if (credit.image.starts_with("http://") || credit.image.starts_with("https://"))
    html.markup(" <a rel=\"noreferrer\"").href(credit.image).markup(">Picture</a>");
  html.markup("</p>\n");
}

// The line below the headline, and what can be done with the whole.
void write_head(HtmlWriter& html, const Reading& reading, const Asked& asked) {
  const schema::Record& record = reading.record;
  write_source(html, record.agency, record.place, record.published);
  if (!record.byline.empty()) html.markup("<p class=\"byline\"><bdi>").text(record.byline).markup("</bdi></p>\n");
  if (!record.topics.empty()) {
    write_line(html, "<p class=\"topics\">", record.topics);
    html.markup("</p>\n");
  }
  if (!record.version_of.empty()) {
    html.markup("<div class=\"version\">Another version of ");
    write_way(html, article_address(record.version_of, asked, ""), asked.is_private, record.version_of);
    html.markup(".</div>\n");
  }
  Address cite = article_address(record.id, asked, "cited");
  cite.add("passage", "all");
  html.markup("<div class=\"deeds\"><span class=\"copy\" data-citation=\"");
  html.text(citation_of(cited(record), record.speaker, "")).markup("\">");
  write_way(html, cite, asked.is_private, "Cite");
  html.markup("</span>");
  if (record.url.starts_with("http://") || record.url.starts_with("https://"))
    html.markup(" <a rel=\"noreferrer\"").href(record.url).markup(">As it was published</a>");
  html.markup(" <a href=\"").text(Address("/a/", record.id + ".txt").text()).markup("\">Text</a>");
  html.markup(" <a href=\"").text(Address("/a/", record.id + ".json").text()).markup("\">JSON</a></div>\n");
}

void write_hits_bar(HtmlWriter& html, const Reading& reading, const Asked& asked) {
  if (asked.query.empty()) return;
  html.markup("<div class=\"hits-bar\" role=\"region\" aria-label=\"Hits\">\n<p id=\"hits-told\">");
  if (reading.head.total == 0) {
    html.markup("<q class=\"asked\"><bdi>").text(asked.query);
    html.markup("</bdi></q> does not stand in this article as you asked.");
  } else {
    html.text(count_of(reading.head, {"hit", "hits"})).markup(" for <q class=\"asked\"><bdi>").text(asked.query);
    html.markup("</bdi></q> <a id=\"first-hit\" href=\"#hit-1\">First</a>");
  }
  Asked list = asked;
  list.view = "/";
  html.markup("</p>\n<div>");
  write_way(html, address_of(list), asked.is_private, "All results");
  html.markup("</div>\n</div>\n");
}

void write_citation(HtmlWriter& html, const std::string& id, std::string_view passage, const Snapshot& snapshot) {
  const auto shown = show(passage == "all" ? id : id + "#" + std::string(passage), snapshot);
  if (!shown) return;
  html.markup(
      "<section class=\"cited\" id=\"cited\" aria-labelledby=\"cited-title\">\n<h2 id=\"cited-title\">To cite "
      "this</h2>\n");
  if (shown->passage)
    html.markup("<blockquote")
        .lang(shown->record.language)
        .markup("><p dir=\"auto\">")
        .text(shown->passage->text)
        .markup("</p></blockquote>\n");
  html.markup("<p class=\"citation\" dir=\"auto\">").text(shown->citation).markup("</p>\n");
  html.markup("<div class=\"deeds\"><span class=\"copy\" data-citation=\"")
      .text(shown->citation)
      .markup("\"></span></div>\n</section>\n");
}

void write_captions(HtmlWriter& html, const Reading& reading, StoryText& story) {
  if (reading.record.captions.empty()) return;
  html.markup("<section class=\"pictures\" aria-labelledby=\"pictures\">\n<h2 id=\"pictures\">Pictures</h2>\n");
  for (std::size_t i = 0; i < reading.sections.size(); ++i) {
    const schema::Section& section = reading.record.sections[i];
    if (section.kind != schema::SectionKind::caption) continue;
    html.markup("<div class=\"picture\" dir=\"auto\"").lang(reading.record.language).markup(">\n");
    story.write_caption(i);
    if (section.number <= reading.record.captions.size())
      write_credit(html, reading.record.captions[section.number - 1]);
    html.markup("</div>\n");
  }
  html.markup("</section>\n");
}

PageResponse no_such_article(std::string_view id, const Asked& asked, const Snapshot& snapshot) {
  FramedPage page({.title = "No such article", .here = "", .asked = &asked, .snapshot = &snapshot, .status = 404});
  page.html()
      .markup(
          "<div class=\"opening\">\n<h1>There is no such article</h1>\n<p>The archive holds none with the id "
          "<code><bdi>")
      .text(id)
      .markup(
          "</bdi></code>. It may have been removed, or replaced, since the link was made.</p>\n</div>\n"
          "<p><a href=\"/\">Search the coverage</a></p>\n");
  return page.take();
}

}  // namespace

PageResponse article_page(std::string_view id, std::string_view passage, const Asked& asked, const Snapshot& snapshot) {
  const std::string_view words = std::string_view(asked.query).substr(0, max_query_bytes);
  const auto reading = read(id, words, snapshot, asked.options(1));
  if (!reading) return no_such_article(id, asked, snapshot);
  const schema::Record& record = reading->record;
  const std::string headline(record.headline());
  FramedPage page(
      {.title = headline.empty() ? record.id : headline, .here = "", .asked = &asked, .snapshot = &snapshot});
  HtmlWriter& html = page.html();
  StoryText story(html, *reading);
  write_hits_bar(html, *reading, asked);
  if (!passage.empty()) write_citation(html, record.id, passage, snapshot);
  html.markup("<article class=\"story\" id=\"story\" data-article=\"").text(record.id).markup("\" data-rest=\"");
  // What every passage's citation has behind the speaker and before the passage's own name.
  CitedArticle rest = cited(record);
  rest.id = "";
  html.text(citation_of(rest, "", "")).markup("\">\n<header>\n");
  if (!record.kicker.empty())
    html.markup("<p class=\"kicker\" dir=\"auto\"")
        .lang(record.language)
        .markup(">")
        .text(record.kicker)
        .markup("</p>\n");
  story.write_headline(record.id);
  write_head(html, *reading, asked);
  html.markup("</header>\n<div class=\"body\"").lang(record.language).markup(">\n");
  story.write_body();
  html.markup("</div>\n");
  write_captions(html, *reading, story);
  html.markup("</article>\n");
  return page.take();
}

}  // namespace searcher
