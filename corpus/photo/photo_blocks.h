// Where does a picture file keep its words? The blocks of JPEG, TIFF and PNG that hold captions, uncut and unread.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace corpus {

enum class PhotoFormat { none, jpeg, tiff, png, xmp };

// `head` is the first kilobyte. An XMP packet in a file of its own (a sidecar) is told by how it begins.
PhotoFormat photo_format_of(std::string_view head);

// Views into the file, each "" where it has none. What lies outside of the file, or is damaged, is as if it were not
// there.
struct PhotoBlocks {
  std::string_view exif;  // the structure of a TIFF: of a JPEG's APP1, of a PNG's eXIf, or the TIFF itself
  std::string_view xmp;   // the packet
  std::string_view iptc;  // IIM records that stand outside of Photoshop's blocks (TIFF)
  std::string photoshop;  // image resource blocks, those of several APP13 joined
};

PhotoBlocks photo_blocks(std::string_view file, PhotoFormat format);

// How many bytes of a JPEG come before its picture, captions among them; nothing when `begin`, its first bytes, may
// hold less than that. A damaged one has no captions behind the damage.
std::optional<std::size_t> jpeg_head_size(std::string_view begin);

}  // namespace corpus
