// What do IPTC-IIM records say about a picture?
#pragma once

#include <string_view>

#include "corpus/photo/photo_words.h"

namespace corpus {

// The application record (2:…) of IPTC's Information Interchange Model 4.2, as far as it goes before any damage. Its
// charset is UTF-8 where 1:90 says so, or where all of it is valid UTF-8; else Windows-1252, of which Latin-1 is a
// part.
PhotoWords iim_words(std::string_view records);

// Photoshop's image resource blocks, as far as they concern IPTC.
struct PhotoshopResources {
  std::string_view iptc;  // IIM records, resource 1028; a view into the blocks
  std::string_view
      digest;  // MD5 of them as they were when the XMP was last written along, resource 1061; "" when not there
};
PhotoshopResources photoshop_resources(std::string_view blocks);

}  // namespace corpus
