// What does the markup inside of an XML document say? XHTML, or markup whose elements mean the same under other names.
#pragma once

#include <pugixml.hpp>

#include <string_view>

#include "corpus/html/outline_writer.h"

namespace corpus {

struct MarkupElement {
  std::string_view name;             // HTML's; "" leaves it out with all it holds
  std::string_view class_name = {};  // as if it had this class
};

// XHTML's own names.
MarkupElement as_xhtml(std::string_view local);

// Writes what `node` holds, not the node itself. No recursion, whatever the depth.
void write_xml(pugi::xml_node node, MarkupElement (*as_html)(std::string_view local), OutlineWriter& outline);

}  // namespace corpus
