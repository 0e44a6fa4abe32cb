#include "corpus/xml/xml_tree.h"

#include <algorithm>
#include <array>

namespace corpus {
namespace {

using std::string_view;

struct Space {
  string_view uri;
  string_view prefix;
};

constexpr std::array spaces = std::to_array<Space>({
    {"http://purl.org/rss/1.0/modules/content/", "content"},
    {"http://search.yahoo.com/mrss/", "media"},
    {"http://search.yahoo.com/mrss", "media"},
    {"http://purl.org/dc/elements/1.1/", "dc"},
    {"http://purl.org/dc/terms/", "dcterms"},
    {"http://www.w3.org/2005/Atom", ""},
    {"http://www.w3.org/1999/xhtml", ""},
    {"http://purl.org/rss/1.0/", ""},
    {"http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf"},
    {"http://iptc.org/std/NITF/2006-10-18/", ""},
    {"http://iptc.org/std/nar/2006-10-01/", ""},
});

string_view prefix_of(string_view name) {
  const std::size_t colon = name.find(':');
  return colon == string_view::npos ? string_view() : name.substr(0, colon);
}

std::size_t count_lines(string_view text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

}  // namespace

pugi::xml_node node_behind(pugi::xml_node node, pugi::xml_node root) {
  while (node && node != root) {
    if (const pugi::xml_node next = node.next_sibling()) return next;
    node = node.parent();
  }
  return {};
}

pugi::xml_node node_after(pugi::xml_node node, pugi::xml_node root) {
  const pugi::xml_node child = node.first_child();
  return child ? child : node_behind(node, root);
}

XmlTree::XmlTree(string_view text) : text_(text), buffer_(text) {
  if (std::count(buffer_.begin(), buffer_.end(), '<') > most_xml_tags) {
    problem_ = "it holds more than " + std::to_string(most_xml_tags) + " tags; split it";
    return;
  }
  std::replace(buffer_.begin(), buffer_.end(), '\0', ' ');
  constexpr unsigned options = pugi::parse_default | pugi::parse_ws_pcdata;
  const pugi::xml_parse_result result =
      document_.load_buffer_inplace(buffer_.data(), buffer_.size(), options, pugi::encoding_utf8);
  if (!result)
    problem_ = std::string("its XML is damaged at line ") +
               std::to_string(1 + count_lines(text_.substr(
                                      0, static_cast<std::size_t>(std::max<std::ptrdiff_t>(result.offset, 0))))) +
               " (" + result.description() + ")";
  for (pugi::xml_node node = root(); node; node = node_after(node, root()))
    for (const pugi::xml_attribute attribute : node.attributes()) {
      const string_view name = attribute.name();
      if (!name.starts_with("xmlns:")) continue;
      for (const Space& space : spaces)
        if (space.uri == attribute.value()) prefixes_.emplace(name.substr(6), space.prefix);
    }
}

std::size_t XmlTree::line_of(pugi::xml_node node) {
  const std::ptrdiff_t offset = node.offset_debug();
  const std::size_t at = offset < 0 ? counted_ : std::min(static_cast<std::size_t>(offset), text_.size());
  if (at > counted_) {
    line_ += count_lines(text_.substr(counted_, at - counted_));
    counted_ = at;
  }
  return line_;
}

std::string XmlTree::name_of(pugi::xml_node node) const {
  const string_view name = node.name();
  const string_view prefix = prefix_of(name);
  if (prefix.empty()) return std::string(name);
  const auto known = prefixes_.find(prefix);
  if (known == prefixes_.end()) return std::string(name);
  const string_view local = name.substr(prefix.size() + 1);
  return known->second.empty() ? std::string(local) : known->second + ":" + std::string(local);
}

string_view local_name(pugi::xml_node node) {
  const string_view name = node.name();
  const string_view prefix = prefix_of(name);
  return prefix.empty() ? name : name.substr(prefix.size() + 1);
}

pugi::xml_node child_named(pugi::xml_node node, string_view local) {
  for (const pugi::xml_node child : node.children())
    if (local_name(child) == local) return child;
  return {};
}

std::string text_in(pugi::xml_node node) {
  std::string text;
  for (pugi::xml_node at = node.first_child(); at; at = node_after(at, node))
    if (at.type() == pugi::node_pcdata || at.type() == pugi::node_cdata) text += at.value();
  return text;
}

string_view language_at(pugi::xml_node node) {
  constexpr int most_looked_at = 64;
  for (int looked_at = 0; node && looked_at < most_looked_at; node = node.parent(), ++looked_at)
    for (const char* name : {"xml:lang", "lang"})
      if (const pugi::xml_attribute stated = node.attribute(name)) return stated.value();
  return "";
}

}  // namespace corpus
