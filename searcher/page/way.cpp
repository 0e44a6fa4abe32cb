#include "searcher/page/way.h"

namespace searcher {

void write_hidden(HtmlWriter& html, std::string_view name, std::string_view value) {
  html.markup("<input type=\"hidden\" name=\"").text(name).markup("\" value=\"").text(value).markup("\">");
}

Way::Way(HtmlWriter& html, const Address& to, bool is_private, WayLook look) : html_(html), is_private_(is_private) {
  if (is_private_) {
    html_.markup("<form class=\"way\" method=\"post\" action=\"").text(to.without_parameters()).markup("\">");
    for (const auto& [name, value] : to.parameters()) write_hidden(html_, name, value);
    html_.markup("<button type=\"submit\"");
  } else {
    html_.markup("<a href=\"").text(to.text()).markup("\"");
  }
  html_.markup(look.attributes);
  if (!look.label.empty()) html_.markup(" aria-label=\"").text(look.label).markup("\"");
  html_.markup(">");
}

Way::~Way() {
  if (is_private_)
    html_.markup("</button></form>");
  else
    html_.markup("</a>");
}

void write_way(HtmlWriter& html, const Address& to, bool is_private, std::string_view words, WayLook look) {
  const Way way(html, to, is_private, look);
  html.text(words);
}

}  // namespace searcher
