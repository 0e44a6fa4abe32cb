#include "searcher/page/facet_list.h"

#include <algorithm>
#include <string>

#include "searcher/page/narrowing.h"
#include "searcher/page/notices.h"
#include "searcher/page/way.h"

namespace searcher {
namespace {

constexpr std::size_t shown_at_once = 6;
constexpr std::size_t shown_at_most = 8;

Asked narrowed_by(const Asked& asked, const std::string& field, const std::string& value) {
  return field == "year" ? within_dates(asked, value, value) : narrowed_to(asked, field, value);
}

void write_value(HtmlWriter& html, const std::string& field, const FacetValue& value, const Asked& asked) {
  html.markup("<li>");
  {
    const Way way(html, address_of(narrowed_by(asked, field, value.label)), asked.is_private);
    html.markup("<bdi>").text(shown_value(field, value.label)).markup("</bdi> <span class=\"n\">");
    html.text(with_thousands(value.count)).markup("</span>");
  }
  html.markup("</li>\n");
}

void write_field(HtmlWriter& html, const std::string& field, const std::vector<FacetValue>& values, bool are_exact,
                 const Asked& asked) {
  html.markup("<section class=\"facet\">\n<h3>").text(title_of(field)).markup(" <small>");
  html.markup(are_exact ? HtmlWriter::Markup("exact counts") : HtmlWriter::Markup("estimated counts"));
  html.markup("</small></h3>\n<ul>\n");
  const std::size_t at_once = std::min(values.size(), shown_at_once);
  const std::size_t at_most = std::min(values.size(), shown_at_most);
  for (std::size_t i = 0; i < at_once; ++i) write_value(html, field, values[i], asked);
  html.markup("</ul>\n");
  if (at_most > at_once) {
    html.markup("<details><summary>").number(at_most - at_once).markup(" more");
    if (at_most < values.size()) html.markup(" of ").text(with_thousands(values.size() - at_once));
    html.markup("<span class=\"unseen\">: ").text(title_of(field)).markup("</span></summary>\n<ul>\n");
    for (std::size_t i = at_once; i < at_most; ++i) write_value(html, field, values[i], asked);
    html.markup("</ul></details>\n");
  }
  html.markup("</section>\n");
}

void write_dates(HtmlWriter& html, const Asked& asked) {
  html.markup("<form class=\"dates\" method=\"");
  html.markup(asked.is_private ? HtmlWriter::Markup("post") : HtmlWriter::Markup("get"));
  html.markup("\" action=\"").text(asked.view).markup("\">\n<fieldset><legend>Dates</legend>\n");
  const Address without_dates = address_of(within_dates(asked, "", ""));
  for (const auto& [name, value] : without_dates.parameters()) write_hidden(html, name, value);
  html.markup("<label>From <input name=\"from\" size=\"10\" placeholder=\"2024-09\" autocomplete=\"off\" value=\"");
  html.text(asked.from)
      .markup(
          "\"></label>\n<label>To <input name=\"to\" size=\"10\" placeholder=\"2025\" autocomplete=\"off\" value=\"");
  html.text(asked.to).markup("\"></label>\n<button type=\"submit\">Narrow</button>\n</fieldset>\n</form>\n");
}

}  // namespace

void write_facets(HtmlWriter& html, const Facets& facets, bool are_exact, const Asked& asked) {
  html.markup(
      "<section class=\"facets\" id=\"narrow\" aria-labelledby=\"narrow-title\">\n<h2 "
      "id=\"narrow-title\">Narrow</h2>\n");
  for (const auto& [field, values] : facets)
    if (field != "month" && !values.empty()) write_field(html, field, values, are_exact, asked);
  write_dates(html, asked);
  html.markup("</section>\n");
}

}  // namespace searcher
