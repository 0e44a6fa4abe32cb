// What is on a page? Its tags, its links and what a browser would show.
#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace searcher {

// The page's tags with their attributes, the values of these left out; each `<` must begin one.
inline std::vector<std::string> tags_of(std::string_view html) {
  std::vector<std::string> tags;
  for (std::size_t at = html.find('<'); at != std::string_view::npos; at = html.find('<', at)) {
    std::string tag;
    bool is_quoted = false;
    for (; at < html.size(); ++at) {
      if (html[at] == '"') is_quoted = !is_quoted;
      if (!is_quoted || html[at] == '"') tag += html[at];
      if (!is_quoted && html[at] == '>') break;
    }
    tags.push_back(tag);
  }
  return tags;
}

// What a browser would show of the page.
inline std::string shown_text(std::string_view html) {
  std::string out;
  bool is_tag = false;
  for (std::size_t at = 0; at < html.size(); ++at) {
    if (html[at] == '<') is_tag = true;
    if (is_tag) {
      is_tag = html[at] != '>';
      continue;
    }
    constexpr std::array<std::pair<std::string_view, char>, 5> entities = {
        {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&#39;", '\''}}};
    const auto* entity = std::find_if(entities.begin(), entities.end(),
                                      [&](const auto& row) { return html.substr(at).starts_with(row.first); });
    out += entity == entities.end() ? html[at] : entity->second;
    if (entity != entities.end()) at += entity->first.size() - 1;
  }
  return out;
}

// The values that follow `attribute`, such as ` id="`.
inline std::vector<std::string> values_of(std::string_view html, std::string_view attribute) {
  std::vector<std::string> values;
  for (std::size_t at = html.find(attribute); at != html.npos; at = html.find(attribute, at)) {
    at += attribute.size();
    values.emplace_back(html.substr(at, html.find('"', at) - at));
  }
  return values;
}

// The first tag that is closed where another is open, or never; "" where all is in order.
inline std::string unbalanced_tag(std::string_view html) {
  std::vector<std::string> open;
  for (const std::string& tag : tags_of(html)) {
    const bool closes = tag.starts_with("</");
    const std::size_t begin = closes ? 2 : 1;
    const std::string name = tag.substr(begin, tag.find_first_of(" >", begin) - begin);
    if (name == "!DOCTYPE" || name == "meta" || name == "link" || name == "input" || tag.ends_with("/>")) continue;
    if (!closes) {
      open.push_back(name);
    } else if (open.empty() || open.back() != name) {
      return tag;
    } else {
      open.pop_back();
    }
  }
  return open.empty() ? "" : open.back();
}

}  // namespace searcher
