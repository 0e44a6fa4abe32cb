// What does one entry of a feed say?
#pragma once

#include <pugixml.hpp>

#include <string>

#include "corpus/story.h"
#include "corpus/xml/xml_tree.h"

namespace corpus {

// What a feed says for all its entries.
struct FeedHead {
  std::string language;
  std::string byline;
  std::string agency;  // dc:publisher, if it says one
};

struct FeedEntry {
  Story story;
  bool has_content = false;  // false when its text is no more than a description
};

// An <item> of RSS 2.0 or 1.0, an <entry> of Atom.
FeedEntry read_feed_entry(const XmlTree& tree, pugi::xml_node entry, const FeedHead& head);

}  // namespace corpus
