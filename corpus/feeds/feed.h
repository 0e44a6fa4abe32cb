// What does a feed say? Each of its entries is an article: RSS 2.0, RSS 1.0, Atom 1.0.
#pragma once

#include <string>

#include "corpus/reader.h"
#include "corpus/xml/xml_tree.h"

namespace corpus {

// Reads a document whose root is <rss>, <rdf:RDF> or <feed>. An entry's guid, id or address is its id. Where the feed
// gives no more than descriptions, these are the texts, and one remark says so. Of a damaged feed the entries before
// the damage are read; the last one of them, which may be cut, is not.
void read_feed(XmlTree& tree, const std::string& name, const Sink& sink);

}  // namespace corpus
