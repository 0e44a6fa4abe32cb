#include "corpus/photo/tiff_fields.h"

#include <array>
#include <cstdint>
#include <optional>

#include "corpus/photo/binary_view.h"

namespace corpus {
namespace {

using namespace std::string_view_literals;

// Bytes of one value of each of TIFF's types; 0 for none.
constexpr std::array<std::uint64_t, 14> type_bytes = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4};

constexpr std::uint64_t entry_bytes = 12;
constexpr std::uint64_t inline_bytes = 4;

// What the tag at `at` holds.
std::string_view value_of(const BinaryView& file, std::uint64_t at) {
  const auto type = file.u16(at + 2);
  const auto count = file.u32(at + 4);
  const auto offset = file.u32(at + 8);
  if (!type || !count || !offset || *type >= type_bytes.size()) return {};
  const std::uint64_t size = *count * type_bytes[*type];
  return file.whole(size <= inline_bytes ? at + 8 : *offset, size).value_or("");
}

std::string_view text_of(const BinaryView& file, std::uint64_t at) {
  std::string_view text = value_of(file, at);
  while (text.ends_with('\0') || text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

template <typename Tag>
void each_tag(const BinaryView& file, std::uint64_t directory, Tag tag) {
  const std::uint32_t count = file.u16(directory).value_or(0);
  for (std::uint64_t i = 0; i < count; ++i) {
    const std::uint64_t at = directory + 2 + i * entry_bytes;
    const auto number = file.u16(at);
    if (!number) return;
    tag(*number, at);
  }
}

}  // namespace

TiffFields tiff_fields(std::string_view bytes) {
  TiffFields fields;
  const bool is_big_endian = bytes.starts_with("MM\0*"sv);
  if (!is_big_endian && !bytes.starts_with("II*\0"sv)) return fields;
  const BinaryView file(bytes, is_big_endian);
  std::optional<std::uint32_t> exif;
  each_tag(file, file.u32(4).value_or(0), [&](std::uint32_t tag, std::uint64_t at) {
    switch (tag) {
      case 0x010E: fields.description = text_of(file, at); break;
      case 0x013B: fields.artist = text_of(file, at); break;
      case 0x02BC: fields.xmp = value_of(file, at); break;
      case 0x83BB: fields.iptc = value_of(file, at); break;
      case 0x8649: fields.photoshop = value_of(file, at); break;
      case 0x8769: exif = file.u32(at + 8); break;
      default: break;
    }
  });
  if (!exif) return fields;
  each_tag(file, *exif, [&](std::uint32_t tag, std::uint64_t at) {
    if (tag == 0x9003) fields.taken = text_of(file, at);
  });
  return fields;
}

}  // namespace corpus
