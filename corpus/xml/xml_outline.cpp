#include "corpus/xml/xml_outline.h"

#include <string>

#include "corpus/html/element_names.h"
#include "corpus/html/html_text.h"
#include "corpus/xml/xml_tree.h"

namespace corpus {
namespace {

std::string in_small_letters(std::string_view name) {
  std::string small(name);
  for (char& c : small)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  return small;
}

Attributes attributes_of(pugi::xml_node node, std::string_view class_name) {
  constexpr std::size_t most = 64;
  Attributes attributes;
  if (!class_name.empty()) attributes.push_back({.name = "class", .value = std::string(class_name)});
  for (const pugi::xml_attribute attribute : node.attributes()) {
    if (attributes.size() == most) break;
    attributes.push_back({.name = in_small_letters(attribute.name()), .value = attribute.value()});
  }
  return attributes;
}

}  // namespace

MarkupElement as_xhtml(std::string_view local) { return {.name = is_silent_element(local) ? "" : local}; }

void write_xml(pugi::xml_node root, MarkupElement (*as_html)(std::string_view local), OutlineWriter& outline) {
  const auto close = [&](pugi::xml_node node) { outline.close(in_small_letters(as_html(local_name(node)).name)); };
  for (pugi::xml_node node = root.first_child(); node;) {
    bool is_entered = false;
    if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) {
      // HTML's names of characters, which XML does not know, stand as they were written.
      outline.text(decode_entities(node.value()));
    } else if (node.type() == pugi::node_element) {
      const MarkupElement element = as_html(local_name(node));
      if (!element.name.empty()) {
        outline.open(in_small_letters(element.name), attributes_of(node, element.class_name));
        is_entered = bool(node.first_child());
        if (!is_entered && element.name != "br") close(node);
      }
    }
    if (is_entered) {
      node = node.first_child();
      continue;
    }
    while (node != root && !node.next_sibling()) {
      node = node.parent();
      if (node != root) close(node);
    }
    node = node == root ? pugi::xml_node() : node.next_sibling();
  }
}

}  // namespace corpus
