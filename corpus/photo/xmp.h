// What does an XMP packet say about a picture?
#pragma once

#include <string_view>

#include "corpus/photo/photo_words.h"

namespace corpus {

// The properties of Dublin Core, Photoshop, IPTC and media management that say who shows what. Namespaces are told by
// their addresses, whatever their prefixes. Of a text in several languages the one marked x-default is taken, else the
// first. Nothing where the packet is no XML or holds more than 200,000 tags. Entities of a document type are not read.
PhotoWords xmp_words(std::string_view packet);

}  // namespace corpus
