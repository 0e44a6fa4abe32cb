#include "corpus/photo/photo_blocks.h"

#include <initializer_list>

#include "corpus/photo/binary_view.h"
#include "corpus/photo/tiff_fields.h"

namespace corpus {
namespace {

using namespace std::string_view_literals;

constexpr auto png_signature = "\x89PNG\r\n\x1A\n"sv;

bool remove_prefix(std::string_view& bytes, std::string_view prefix) {
  if (!bytes.starts_with(prefix)) return false;
  bytes.remove_prefix(prefix.size());
  return true;
}

bool begins_xmp(std::string_view head) {
  if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
  const std::size_t begin = head.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) return false;
  head.remove_prefix(begin);
  if (head.starts_with("<?xpacket") || head.starts_with("<x:xmpmeta") || head.starts_with("<x:xapmeta")) return true;
  const bool is_xml = head.starts_with("<?xml") || head.starts_with("<rdf:RDF");
  return is_xml && (head.find("adobe:ns:meta/") != std::string_view::npos ||
                    head.find("http://ns.adobe.com/xap/1.0/") != std::string_view::npos);
}

// One step through the segments of a JPEG.
struct Segment {
  enum class Kind { piece, picture, damaged, cut_off };
  Kind kind = Kind::damaged;
  unsigned marker = 0;
  std::string_view content = {};
  std::uint64_t end = 0;
};

Segment jpeg_segment(const BinaryView& file, std::uint64_t at) {
  constexpr unsigned start_of_scan = 0xDA;
  constexpr unsigned end_of_image = 0xD9;
  if (file.u8(at).value_or(0xFF) != 0xFF) return {.kind = Segment::Kind::damaged};
  while (file.u8(at) == 0xFFu && file.u8(at + 1) == 0xFFu) ++at;  // fill bytes
  const auto marker = file.u8(at + 1);
  if (!marker) return {.kind = Segment::Kind::cut_off};
  if (*marker == start_of_scan || *marker == end_of_image)
    return {.kind = Segment::Kind::picture, .marker = *marker, .content = {}, .end = at + 2};
  const bool stands_alone = *marker == 0x01 || (*marker >= 0xD0 && *marker <= 0xD8);
  if (stands_alone) return {.kind = Segment::Kind::piece, .marker = *marker, .content = {}, .end = at + 2};
  const auto size = file.u16(at + 2);
  if (!size) return {.kind = Segment::Kind::cut_off};
  if (*marker == 0 || *size < 2) return {.kind = Segment::Kind::damaged};
  const auto content = file.whole(at + 4, *size - 2);
  if (!content) return {.kind = Segment::Kind::cut_off};
  return {.kind = Segment::Kind::piece, .marker = *marker, .content = *content, .end = at + 2 + *size};
}

PhotoBlocks jpeg_blocks(std::string_view bytes) {
  const BinaryView file(bytes);
  PhotoBlocks blocks;
  for (std::uint64_t at = 2;;) {
    const Segment segment = jpeg_segment(file, at);
    if (segment.kind != Segment::Kind::piece) return blocks;
    std::string_view content = segment.content;
    constexpr unsigned app1 = 0xE1;
    constexpr unsigned app13 = 0xED;
    if (segment.marker == app1 && remove_prefix(content, "Exif\0\0"sv)) {
      if (blocks.exif.empty()) blocks.exif = content;
    } else if (segment.marker == app1 && remove_prefix(content, "http://ns.adobe.com/xap/1.0/\0"sv)) {
      if (blocks.xmp.empty()) blocks.xmp = content;
    } else if (segment.marker == app13 && remove_prefix(content, "Photoshop 3.0\0"sv)) {
      blocks.photoshop += content;  // one that is too long for a segment goes on in the next
    }
    at = segment.end;
  }
}

// Keyword, a zero, compressed or not, method, language, a zero, keyword in that language, a zero, text.
std::string_view xmp_of_text_chunk(std::string_view chunk) {
  if (!remove_prefix(chunk, "XML:com.adobe.xmp\0"sv) || !chunk.starts_with('\0') || chunk.size() < 2) return {};
  chunk.remove_prefix(2);
  for (int i = 0; i < 2; ++i) {
    const std::size_t zero = chunk.find('\0');
    if (zero == std::string_view::npos) return {};
    chunk.remove_prefix(zero + 1);
  }
  return chunk;
}

PhotoBlocks png_blocks(std::string_view bytes) {
  const BinaryView file(bytes);
  PhotoBlocks blocks;
  constexpr std::uint64_t frame_bytes = 12;  // size, type, checksum
  for (std::uint64_t at = png_signature.size();;) {
    const auto size = file.u32(at);
    const auto type = file.whole(at + 4, 4);
    if (!size || !type || *type == "IEND") return blocks;
    const auto content = file.whole(at + 8, *size);
    if (!content) return blocks;
    if (*type == "iTXt" && blocks.xmp.empty()) blocks.xmp = xmp_of_text_chunk(*content);
    if (*type == "eXIf" && blocks.exif.empty()) blocks.exif = *content;
    at += frame_bytes + *size;
  }
}

PhotoBlocks tiff_blocks(std::string_view bytes) {
  const TiffFields fields = tiff_fields(bytes);
  return {.exif = bytes, .xmp = fields.xmp, .iptc = fields.iptc, .photoshop = std::string(fields.photoshop)};
}

}  // namespace

PhotoFormat photo_format_of(std::string_view head) {
  if (head.starts_with("\xFF\xD8\xFF"sv)) return PhotoFormat::jpeg;
  if (head.starts_with("II*\0"sv) || head.starts_with("MM\0*"sv)) return PhotoFormat::tiff;
  if (head.starts_with(png_signature)) return PhotoFormat::png;
  return begins_xmp(head) ? PhotoFormat::xmp : PhotoFormat::none;
}

PhotoBlocks photo_blocks(std::string_view file, PhotoFormat format) {
  switch (format) {
    case PhotoFormat::none: break;
    case PhotoFormat::jpeg: return jpeg_blocks(file);
    case PhotoFormat::tiff: return tiff_blocks(file);
    case PhotoFormat::png: return png_blocks(file);
    case PhotoFormat::xmp: return {.exif = {}, .xmp = file, .iptc = {}, .photoshop = {}};
  }
  return {};
}

std::optional<std::size_t> jpeg_head_size(std::string_view begin) {
  const BinaryView file(begin);
  for (std::uint64_t at = 2;;) {
    const Segment segment = jpeg_segment(file, at);
    if (segment.kind == Segment::Kind::cut_off) return std::nullopt;
    if (segment.kind == Segment::Kind::damaged) return begin.size();
    if (segment.kind == Segment::Kind::picture) return segment.end;
    at = segment.end;
  }
}

}  // namespace corpus
