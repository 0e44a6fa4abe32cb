// What do the tags of a TIFF, or of Exif, say in words?
#pragma once

#include <string_view>

namespace corpus {

// Views into the file, without the zeroes that end texts; "" where there are none.
struct TiffFields {
  std::string_view description;  // ImageDescription
  std::string_view artist;       // Artist
  std::string_view taken;        // DateTimeOriginal, "2025:06:17 10:00:00"
  std::string_view xmp;
  std::string_view iptc;
  std::string_view photoshop;  // image resource blocks
};

// The tags of the first picture of `bytes`, and of its Exif part. What lies outside of them is left out.
TiffFields tiff_fields(std::string_view bytes);

}  // namespace corpus
