// How is XML read whose writer may mean ill? Into a tree that nothing outside of it can change, with limits.
#pragma once

#include <pugixml.hpp>

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

namespace corpus {

// A node takes some 64 bytes, so that many tiny ones would take far more memory than their text.
inline constexpr std::ptrdiff_t most_xml_tags = 8'000'000;

// The node behind `node` and all it holds, inside of `root`; none at the end. With node_after() this walks a tree of
// any depth without recursion.
pugi::xml_node node_behind(pugi::xml_node node, pugi::xml_node root);
pugi::xml_node node_after(pugi::xml_node node, pugi::xml_node root);

// A document, with the names of its namespaces. Neither entities of a document type nor anything outside of the
// document is read: pugixml knows none but XML's own five, so that what would grow when it is replaced stays as it
// stands.
class XmlTree {
 public:
  // `text` is UTF-8, whatever the document declares; it is not kept. Zero bytes count as blanks.
  explicit XmlTree(std::string_view text);
  XmlTree(const XmlTree&) = delete;
  XmlTree& operator=(const XmlTree&) = delete;

  pugi::xml_node root() const { return document_.document_element(); }
  // Why the tree ends early, with the line; "" when it is whole. What stands before the damage can be read.
  const std::string& problem() const { return problem_; }
  std::size_t line_of(pugi::xml_node node);  // from 1; nodes are asked for in document order

  // The name with the usual prefix for its namespace, whatever the document calls it: "media:credit", "dc:creator",
  // "content:encoded"; of elements of Atom, XHTML, NITF, NewsML-G2 and of no namespace the bare name.
  std::string name_of(pugi::xml_node node) const;

 private:
  std::string_view text_;
  std::string buffer_;
  pugi::xml_document document_;
  std::map<std::string, std::string, std::less<>> prefixes_;  // of the document → the usual one
  std::string problem_;
  std::size_t counted_ = 0;
  std::size_t line_ = 1;
};

// Its name without a prefix.
std::string_view local_name(pugi::xml_node node);
// The first child of that local name; none when there is none.
pugi::xml_node child_named(pugi::xml_node node, std::string_view local);
// The words in `node` and all that it holds, as they stand.
std::string text_in(pugi::xml_node node);
// xml:lang of `node`, else lang, else that of the nearest node around it (64 looked at).
std::string_view language_at(pugi::xml_node node);

}  // namespace corpus
