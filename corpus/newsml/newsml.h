// What does a message in NewsML-G2 say? Each of its news items is an article.
#pragma once

#include <string>

#include "corpus/reader.h"
#include "corpus/xml/xml_tree.h"

namespace corpus {

// Reads a document whose root is <newsItem>, <newsMessage>, or another item of NewsML-G2. The words of a text stand in
// inlineXML as NITF or XHTML, or in inlineData; a picture's description is its caption. What was canceled or withheld,
// and packages, concepts and plans, which hold no words of a story, are remarks of kind skipped.
void read_newsml(XmlTree& tree, const std::string& name, const Sink& sink);

}  // namespace corpus
