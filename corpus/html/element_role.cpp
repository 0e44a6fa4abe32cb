#include "corpus/html/element_role.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <initializer_list>
#include <string>

namespace corpus {
namespace {

using std::string_view;

bool is_one_of(string_view word, std::initializer_list<string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

constexpr std::array left_out_elements =
    std::to_array<string_view>({"nav", "aside", "footer", "form", "button", "select", "svg", "math", "noscript",
                                "dialog", "menu", "object", "audio", "video", "canvas", "datalist"});

constexpr std::array left_out_words = std::to_array<string_view>({
    "ad",       "ads",       "advert",      "advertisement", "banner",    "breadcrumb",   "breadcrumbs", "comment",
    "comments", "cookie",    "disqus",      "newsletter",    "outbrain",  "pagination",   "paywall",     "popup",
    "promo",    "recommend", "recommended", "recirc",        "related",   "relatedlinks", "share",       "sharing",
    "sidebar",  "skip",      "social",      "sponsored",     "subscribe", "taboola",      "toolbar",     "widget",
});

// The words of a class or an id: "wp-caption-text" has wp, caption, text.
struct NameWords {
  string_view first;
  string_view rest;
};

NameWords words_of(string_view name) {
  if (const std::size_t element = name.rfind("__"); element != string_view::npos) name.remove_prefix(element + 2);
  const std::size_t end = std::min(name.find_first_of("-_"), name.size());
  return {.first = name.substr(0, end), .rest = name.substr(std::min(end + 1, name.size()))};
}

ElementRole role_of_name(string_view name) {
  const auto [first, rest] = words_of(name);
  if (std::find(left_out_words.begin(), left_out_words.end(), first) != left_out_words.end())
    return ElementRole::left_out;
  if (is_one_of(first, {"credit", "credits", "photographer", "copyright", "photocredit"})) return ElementRole::credit;
  const bool is_of_author = is_one_of(first, {"byline", "author", "authors"});
  if (is_of_author && is_one_of(rest, {"bio", "box", "card", "about", "info"})) return ElementRole::left_out;
  if (is_of_author) return ElementRole::byline;
  if (is_one_of(first, {"date", "pubdate", "timestamp", "datetime", "published"}) && rest != "wrapper")
    return ElementRole::date;
  const bool is_of_picture =
      is_one_of(first, {"photo", "image", "img", "picture", "figure", "media", "wp", "caption", "figcaption", "lead"});
  if (is_of_picture &&
      is_one_of(rest, {"credit", "credits", "copyright", "author", "source", "photographer", "byline"}))
    return ElementRole::credit;
  if (is_one_of(first, {"caption", "figcaption"}) && is_one_of(rest, {"", "text"})) return ElementRole::caption;
  if (is_of_picture && is_one_of(rest, {"caption", "caption-text", "caption_text", "description"}))
    return ElementRole::caption;
  return ElementRole::words;
}

ElementRole role_of_names(string_view names) {
  constexpr std::size_t most_bytes = 500;
  names = names.substr(0, most_bytes);
  std::string small(names);
  for (char& c : small)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  for (std::size_t at = 0; at < small.size();) {
    const std::size_t end = std::min(small.find_first_of(" \t\r\n", at), small.size());
    if (const ElementRole role = role_of_name(string_view(small).substr(at, end - at)); role != ElementRole::words)
      return role;
    at = end + 1;
  }
  return ElementRole::words;
}

bool is_hidden(const Attributes& attributes) {
  if (has(attributes, "hidden") || value_of(attributes, "aria-hidden") == "true") return true;
  const string_view style = value_of(attributes, "style");
  return style.find("display:none") != string_view::npos || style.find("display: none") != string_view::npos;
}

}  // namespace

ElementRole role_of(string_view name, const Attributes& attributes) {
  if (is_one_of(name, {"html", "body", "article", "main"})) return ElementRole::words;
  if (std::find(left_out_elements.begin(), left_out_elements.end(), name) != left_out_elements.end())
    return ElementRole::left_out;
  if (attributes.empty()) return name == "figcaption" ? ElementRole::caption : ElementRole::words;
  if (is_hidden(attributes)) return ElementRole::left_out;
  if (is_one_of(value_of(attributes, "role"),
                {"navigation", "complementary", "contentinfo", "search", "banner", "dialog", "menu", "alert"}))
    return ElementRole::left_out;
  if (name == "figcaption") return ElementRole::caption;
  const string_view property = value_of(attributes, "itemprop");
  if (holds_word(property, "copyrightHolder") || holds_word(property, "creditText")) return ElementRole::credit;
  if (holds_word(property, "author") || holds_word(value_of(attributes, "rel"), "author")) return ElementRole::byline;
  if (holds_word(property, "caption")) return ElementRole::caption;
  if (!property.empty() || name == "a" || name == "time") return ElementRole::words;
  const ElementRole by_class = role_of_names(value_of(attributes, "class"));
  return by_class != ElementRole::words ? by_class : role_of_names(value_of(attributes, "id"));
}

}  // namespace corpus
