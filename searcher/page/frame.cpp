#include "searcher/page/frame.h"

#include <array>
#include <utility>

#include "searcher/page/assets.h"
#include "searcher/page/narrowing.h"
#include "searcher/page/notices.h"
#include "searcher/page/way.h"
#include "searcher/query/parser.h"

namespace searcher {
namespace {

struct View {
  std::string_view path, words;
  HtmlWriter::Markup key;  // that goes there, behind a g
  bool takes_query;
};

constexpr std::array<View, 6> views = {{{"/", "Articles", " data-go=\"a\"", true},
                                        {"/quotes", "Quotations", " data-go=\"q\"", true},
                                        {"/captions", "Captions", " data-go=\"c\"", true},
                                        {"/concordance", "Occurrences", " data-go=\"o\"", true},
                                        {"/check", "Check a draft", " data-go=\"d\"", false},
                                        {"/help", "Help", " data-go=\"h\"", false}}};

void write_script(HtmlWriter& html, std::string_view name) {
  html.markup("<script type=\"module\" src=\"").text(asset_address(name)).markup("\"></script>\n");
}

// What is new for the same words, for whoever reads feeds.
void write_feed(HtmlWriter& html, const Asked& asked) {
  if (asked.is_empty() || asked.is_private) return;
  html.markup("<link rel=\"alternate\" type=\"application/atom+xml\" title=\"What is new for this search\" href=\"");
  html.text(Address("/feed").add("q", query_of(asked)).text()).markup("\">\n");
}

void write_head(HtmlWriter& html, const std::string& title, const Asked* asked) {
  html.markup(
          "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
          "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
          "<title>")
      .text(title)
      .markup("</title>\n<link rel=\"stylesheet\" href=\"")
      .text(asset_address("page.css"))
      .markup("\">\n<link rel=\"icon\" type=\"image/svg+xml\" href=\"")
      .text(asset_address("icon.svg"))
      .markup(
          "\">\n<link rel=\"search\" type=\"application/opensearchdescription+xml\" title=\"Pullquote\" "
          "href=\"/opensearch.xml\">\n");
  if (asked != nullptr) write_feed(html, *asked);
  for (const char* script : {"loading.js", "keys.js", "copy.js", "timeline.js"}) write_script(html, script);
  html.markup("</head>\n");
}

void write_views(HtmlWriter& html, const Frame& frame) {
  html.markup("<nav aria-label=\"Views\"><ul class=\"views\">\n");
  for (const View& view : views) {
    const bool carries = view.takes_query && frame.asked != nullptr && !frame.asked->is_empty();
    const Address to =
        carries ? address_of(viewed(*frame.asked, std::string(view.path))) : Address(std::string(view.path));
    html.markup("<li").markup(view.key).markup(">");
    if (view.path == frame.here)
      write_way(html, to, carries && frame.asked->is_private, view.words, {.attributes = " aria-current=\"page\""});
    else
      write_way(html, to, carries && frame.asked->is_private, view.words);
    html.markup("</li>\n");
  }
  html.markup("</ul></nav>\n");
}

std::string_view label_of_search(std::string_view view) {
  if (view == "/quotes") return "Search what was said";
  if (view == "/captions") return "Search the captions of pictures";
  if (view == "/concordance") return "Search every occurrence";
  return "Search the coverage";
}

void write_search(HtmlWriter& html, const Frame& frame) {
  const Asked nothing;
  const Asked& asked = frame.asked != nullptr ? *frame.asked : nothing;
  html.markup("<form role=\"search\" class=\"search\" method=\"");
  html.markup(asked.is_private ? HtmlWriter::Markup("post") : HtmlWriter::Markup("get"));
  html.markup("\" action=\"").text(asked.view).markup("\">\n<label for=\"q\">").text(label_of_search(asked.view));
  html.markup("</label>\n<div class=\"line\"><input id=\"q\" name=\"q\" type=\"search\" dir=\"auto\" maxlength=\"");
  html.number(max_query_bytes).markup("\" autocomplete=\"off\" autocapitalize=\"off\" spellcheck=\"false\" value=\"");
  html.text(asked.query).markup("\">\n");
  for (const auto& [field, value] : asked.narrowed) write_hidden(html, field, value);
  if (!asked.from.empty()) write_hidden(html, "from", asked.from);
  if (!asked.to.empty()) write_hidden(html, "to", asked.to);
  if (asked.order != Order::relevance) write_hidden(html, "sort", name_of(asked.order));
  if (asked.is_private) {
    html.markup(
        "<button type=\"submit\" class=\"first\" name=\"private\" value=\"1\">Search privately</button></div>\n");
    html.markup("<p class=\"aside\">Your words are in no address and in no history.</p>\n");
  } else {
    html.markup(
        "<button type=\"submit\" class=\"first\">Search</button>\n"
        "<button type=\"submit\" class=\"second\" formmethod=\"post\" name=\"private\" value=\"1\" "
        "title=\"Keeps your words out of the address and the history\">Search privately</button></div>\n");
  }
  html.markup("</form>\n");
}

void write_foot(HtmlWriter& html, const Snapshot& snapshot) {
  const schema::Manifest& manifest = snapshot.manifest();
  html.markup("<p>").text(with_thousands(manifest.counts.articles)).markup(" articles");
  if (!manifest.first_day.empty())
    html.markup(", ").text(shown_date(manifest.first_day)).markup(" to ").text(shown_date(manifest.last_day));
  html.markup(". Index of ")
      .text(shown_date(manifest.created.substr(0, 10)))
      .markup(", generation <span id=\"generation\">");
  html.number(manifest.generation).markup("</span>.</p>\n");
}

}  // namespace

FramedPage::FramedPage(Frame frame) : frame_(std::move(frame)) {
  write_head(html_, frame_.title.empty() ? "Pullquote" : frame_.title + " – Pullquote", frame_.asked);
  html_.markup(
      "<body>\n<a class=\"skip\" href=\"#main\">Skip to the content</a>\n<header class=\"masthead\">\n"
      "<p class=\"name\"><a href=\"/\">Pullquote</a></p>\n");
  write_views(html_, frame_);
  html_.markup("</header>\n");
  if (frame_.has_search) {
    html_.markup("<div class=\"seek\">\n");
    write_search(html_, frame_);
    html_.markup("</div>\n");
  }
  html_.markup("<main id=\"main\" tabindex=\"-1\">\n");
}

PageResponse FramedPage::take() {
  html_.markup("</main>\n<footer class=\"foot\">\n");
  if (frame_.snapshot != nullptr) write_foot(html_, *frame_.snapshot);
  html_.markup(
      "<p><span class=\"keyed\">Press <kbd>?</kbd> for the keys. </span>Nothing that you type leaves this "
      "archive.</p>\n"
      "</footer>\n<p id=\"told\" class=\"unseen\" role=\"status\" aria-live=\"polite\"></p>\n</body>\n</html>\n");
  PageResponse response{
      .status = frame_.status, .content_type = "text/html; charset=utf-8", .body = html_.take(), .headers = {}};
  response.headers.emplace_back("Content-Security-Policy", content_security_policy);
  return response;
}

}  // namespace searcher
