// What does a story in NITF say? The News Industry Text Format 2.5 to 3.6, by itself or inside of NewsML-G2.
#pragma once

#include <string>
#include <string_view>

#include <pugixml.hpp>

#include "corpus/reader.h"
#include "corpus/story.h"
#include "corpus/xml/xml_tree.h"

namespace corpus {

// Fills what `story` lacks yet from <nitf>: headline, byline, dateline, id, dates, topics, and adds its paragraphs and
// captions.
void add_nitf(pugi::xml_node nitf, Story& story);

// Reads a document whose root is <nitf>.
void read_nitf(XmlTree& tree, const std::string& name, const Sink& sink);

}  // namespace corpus
