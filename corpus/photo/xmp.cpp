#include "corpus/photo/xmp.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <pugixml.hpp>
#include <string>
#include <utility>
#include <vector>

#include "text/code_points.h"

namespace corpus {
namespace {

using std::string_view;

// Packets are a few kilobytes. A node takes 64 bytes, so that many tiny ones would take far more memory than their
// text.
constexpr std::ptrdiff_t most_tags = 200'000;
constexpr int most_searched_attributes = 200;

constexpr string_view rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
constexpr string_view dublin_core = "http://purl.org/dc/elements/1.1/";
constexpr string_view photoshop = "http://ns.adobe.com/photoshop/1.0/";
constexpr string_view media_management = "http://ns.adobe.com/xap/1.0/mm/";

struct Name {
  string_view space;  // the address of its namespace
  string_view local;
  bool is(string_view s, string_view l) const { return space == s && local == l; }
};

// What `written`, a name at `node`, means.
Name resolved(string_view written, pugi::xml_node node) {
  const std::size_t colon = written.find(':');
  if (colon == string_view::npos) return {.space = {}, .local = written};
  const std::string declaration = "xmlns:" + std::string(written.substr(0, colon));
  for (pugi::xml_node at = node; at; at = at.parent()) {
    int searched = 0;
    for (const pugi::xml_attribute attribute : at.attributes()) {
      if (declaration == attribute.name()) return {.space = attribute.value(), .local = written.substr(colon + 1)};
      if (++searched == most_searched_attributes) break;
    }
  }
  return {.space = {}, .local = written.substr(colon + 1)};
}

Name name_of(pugi::xml_node node) { return resolved(node.name(), node); }

struct Item {
  std::string text;
  std::string language;
};

std::string text_of(pugi::xml_node node) {
  std::string text;
  for (const pugi::xml_node child : node.children())
    if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) text += child.value();
  return text;
}

// The text of a property or of an item of its array; one with qualifiers has it in rdf:value.
Item item_of(pugi::xml_node node) {
  Item item{.text = text_of(node), .language = node.attribute("xml:lang").value()};
  for (const pugi::xml_node child : node.children()) {
    if (name_of(child).is(rdf, "value")) item.text = text_of(child);
    for (const pugi::xml_node inner : child.children())
      if (name_of(inner).is(rdf, "value")) item.text = text_of(inner);
  }
  return item;
}

// The items of a property: one, or those of its rdf:Alt, rdf:Bag or rdf:Seq.
std::vector<Item> items_of(pugi::xml_node property) {
  std::vector<Item> items;
  for (const pugi::xml_node array : property.children()) {
    const Name name = name_of(array);
    if (name.space != rdf || (name.local != "Alt" && name.local != "Bag" && name.local != "Seq")) continue;
    for (const pugi::xml_node item : array.children())
      if (name_of(item).is(rdf, "li")) items.push_back(item_of(item));
    return items;
  }
  items.push_back(item_of(property));
  return items;
}

// Where a property goes that is one text, or several of which one is taken.
struct Place {
  string_view space;
  string_view local;
  std::string PhotoWords::*field;
};
constexpr std::array places = std::to_array<Place>({
    {dublin_core, "title", &PhotoWords::title},
    {photoshop, "Headline", &PhotoWords::headline},
    {photoshop, "Credit", &PhotoWords::credit},
    {photoshop, "Source", &PhotoWords::source},
    {photoshop, "City", &PhotoWords::city},
    {photoshop, "State", &PhotoWords::state},
    {photoshop, "Country", &PhotoWords::country},
    {photoshop, "DateCreated", &PhotoWords::created},
    {photoshop, "TransmissionReference", &PhotoWords::job},
    {media_management, "DocumentID", &PhotoWords::document},
});

void add(const Name& name, std::vector<Item> items, PhotoWords& words) {
  std::erase_if(items, [](const Item& item) { return text::trim(item.text).empty(); });
  if (items.empty()) return;
  if (name.is(dublin_core, "creator") || name.is(dublin_core, "subject")) {
    std::vector<std::string>& list = name.local == "creator" ? words.creators : words.keywords;
    for (Item& item : items) list.push_back(std::move(item.text));
    return;
  }
  auto chosen = std::find_if(items.begin(), items.end(), [](const Item& item) { return item.language == "x-default"; });
  if (chosen == items.end()) chosen = items.begin();
  if (name.is(dublin_core, "description") && words.description.empty()) {
    // The default often stands a second time, under its language.
    for (const Item& item : items)
      if (item.language != "x-default" && item.text == chosen->text) words.language = item.language;
    words.description = std::move(chosen->text);
  }
  for (const Place& place : places)
    if (name.is(place.space, place.local) && (words.*place.field).empty()) words.*place.field = std::move(chosen->text);
}

void read_description(pugi::xml_node description, PhotoWords& words) {
  for (const pugi::xml_attribute attribute : description.attributes())
    add(resolved(attribute.name(), description), {{.text = attribute.value(), .language = ""}}, words);
  for (const pugi::xml_node property : description.children()) add(name_of(property), items_of(property), words);
}

}  // namespace

PhotoWords xmp_words(string_view packet) {
  PhotoWords words;
  while (packet.ends_with('\0')) packet.remove_suffix(1);
  if (std::count(packet.begin(), packet.end(), '<') > most_tags) return words;
  pugi::xml_document document;
  document.load_buffer(packet.data(), packet.size(), pugi::parse_default);  // of a damaged one the part before that
  std::vector<pugi::xml_node> roots;
  for (const pugi::xml_node node : document.children()) {
    if (name_of(node).is(rdf, "RDF")) roots.push_back(node);
    for (const pugi::xml_node child : node.children())
      if (name_of(child).is(rdf, "RDF")) roots.push_back(child);
  }
  for (const pugi::xml_node root : roots)
    for (const pugi::xml_node description : root.children())
      if (name_of(description).is(rdf, "Description")) read_description(description, words);
  return words;
}

}  // namespace corpus
