#include "searcher/page/help_page.h"

#include <array>

#include "searcher/page/frame.h"
#include "searcher/query/fields.h"

namespace searcher {
namespace {

struct Row {
  std::string_view typed, meaning;
};

constexpr std::array<Row, 11> words = {{
    {"green corridor", "both words, anywhere in an article, in any form"},
    {"“green corridor”", "these words, one after the other, just so"},
    {"\"signed treaty\"~2", "in this order, with up to two words between"},
    {"river NEAR/5 toll", "at most five words apart, in any order"},
    {"river /s toll", "in one sentence; /p in one paragraph"},
    {"river OR lake", "at least one of them"},
    {"river -toll", "without this word; NOT does the same"},
    {"coop*", "any ending"},
    {"tokaev~", "misspelt by a letter or two"},
    {"date:2024-09", "a year, a month or a day; date:2024..2025 a stretch of time"},
    {"(a OR b) said:c", "brackets, and a field in front of a word"},
}};

constexpr std::array<Row, 14> keys = {{
    {"?", "this list"},
    {"/", "to the search words"},
    {"j  k", "to the next and the previous result"},
    {"o  Enter", "open the result"},
    {"n  p", "to the next and the previous hit of an article"},
    {"c", "copy the citation of what is chosen"},
    {"g a", "articles"},
    {"g q", "quotations"},
    {"g c", "captions"},
    {"g o", "occurrences"},
    {"g d", "check a draft"},
    {"g h", "help"},
    {"← →", "along the timeline, once it is focused; Enter narrows"},
    {"Escape", "away with a list, or out of a field"},
}};

}  // namespace

PageResponse help_page(const Snapshot& snapshot) {
  FramedPage page({.title = "Help", .here = "/help", .snapshot = &snapshot});
  HtmlWriter& html = page.html();
  html.markup(
      "<div class=\"opening\">\n<h1>Help</h1>\n</div>\n<div class=\"columns\">\n<section "
      "aria-labelledby=\"words\">\n<h2 id=\"words\">What can be typed</h2>\n<dl class=\"pairs\">\n");
  for (const Row& row : words)
    html.markup("<div><dt><code>").text(row.typed).markup("</code></dt><dd>").text(row.meaning).markup("</dd></div>\n");
  html.markup("</dl>\n<p>Anything is a legal query. What was odd in it is told above the results.</p>\n</section>\n");
  html.markup("<section aria-labelledby=\"fields\">\n<h2 id=\"fields\">Fields</h2>\n<dl class=\"pairs\">\n");
  for (const QueryField& field : query_fields())
    html.markup("<div><dt><code>")
        .text(field.name)
        .markup(":</code></dt><dd>")
        .text(field.description)
        .markup("</dd></div>\n");
  html.markup(
      "</dl>\n</section>\n<section aria-labelledby=\"keys\" id=\"keys-listed\">\n<h2 id=\"keys\">Keys</h2>\n<dl "
      "class=\"pairs\">\n");
  for (const Row& row : keys)
    html.markup("<div><dt><kbd>").text(row.typed).markup("</kbd></dt><dd>").text(row.meaning).markup("</dd></div>\n");
  html.markup("</dl>\n</section>\n</div>\n");
  return page.take();
}

}  // namespace searcher
