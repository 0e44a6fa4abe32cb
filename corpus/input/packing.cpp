#include "corpus/input/packing.h"

#include <array>
#include <cstddef>

namespace corpus {
namespace {

using namespace std::string_view_literals;

constexpr auto xz_magic =
    "\xFD"
    "7zXZ\0"sv;

// "BZh", the size of the blocks, and then the first block or, where there is none, the end.
bool begins_bzip2(std::string_view head) {
  if (!head.starts_with("BZh") || head.size() < 10 || head[3] < '1' || head[3] > '9') return false;
  const std::string_view next = head.substr(4, 6);
  return next == "\x31\x41\x59\x26\x53\x59"sv || next == "\x17\x72\x45\x38\x50\x90"sv;
}

// A frame, or one to be skipped before it.
bool begins_zstd(std::string_view head) {
  if (head.starts_with("\x28\xB5\x2F\xFD"sv)) return true;
  return head.size() >= 8 && (static_cast<unsigned char>(head[0]) & 0xF0) == 0x50 &&
         head.substr(1, 3) == "\x2A\x4D\x18"sv;
}

// The octal number of `field`; -1 when it is none.
long octal(std::string_view field) {
  std::size_t at = field.find_first_not_of(' ');
  if (at == std::string_view::npos || field[at] < '0' || field[at] > '7') return -1;
  long value = 0;
  for (; at < field.size() && field[at] >= '0' && field[at] <= '7'; ++at) value = value * 8 + (field[at] - '0');
  return value;
}

// Not all tars say "ustar", but each header holds the sum of its bytes, with blanks for the sum itself.
bool begins_tar(std::string_view head) {
  constexpr std::size_t header_bytes = 512;
  constexpr std::size_t sum_at = 148;
  constexpr std::size_t sum_bytes = 8;
  if (head.size() < header_bytes || head[0] == '\0') return false;
  long sum = 0;
  for (std::size_t i = 0; i < header_bytes; ++i)
    sum += i >= sum_at && i < sum_at + sum_bytes ? ' ' : static_cast<unsigned char>(head[i]);
  return octal(head.substr(sum_at, sum_bytes)) == sum;
}

struct Foreign {
  std::string_view magic;
  std::string_view unpacker;
};
constexpr std::array foreign = std::to_array<Foreign>({
    {"\x04\x22\x4D\x18"sv, "lz4 -d"sv},
    {"7z\xBC\xAF\x27\x1C"sv, "7z x"sv},
    {"Rar!\x1A\x07"sv, "unrar x"sv},
    {"\x1F\x9D"sv, "uncompress"sv},
    {"LZIP"sv, "lzip -d"sv},
});

std::string_view name_of(Packing packing) {
  switch (packing) {
    case Packing::none: break;
    case Packing::gzip: return "gzip";
    case Packing::xz: return "xz";
    case Packing::zstd: return "zstd";
    case Packing::bzip2: return "bzip2";
  }
  return {};
}

}  // namespace

Packing packing_of(std::string_view head) {
  if (head.starts_with("\x1F\x8B\x08"sv)) return Packing::gzip;
  if (head.starts_with(xz_magic)) return Packing::xz;
  if (begins_zstd(head)) return Packing::zstd;
  if (begins_bzip2(head)) return Packing::bzip2;
  return Packing::none;
}

ArchiveKind archive_kind_of(std::string_view head) {
  if (head.starts_with("PK\x03\x04"sv) || head.starts_with("PK\x05\x06"sv)) return ArchiveKind::zip;
  return begins_tar(head) ? ArchiveKind::tar : ArchiveKind::none;
}

std::string_view foreign_unpacker_of(std::string_view head) {
  for (const Foreign& one : foreign)
    if (head.starts_with(one.magic)) return one.unpacker;
  return {};
}

std::string unpacking_failure(Packing packing, std::uint64_t given, std::string_view reason) {
  return "it is damaged or cut off behind " + std::to_string(given) + " unpacked bytes (" +
         std::string(name_of(packing)) + ": " + std::string(reason) + "); fetch it anew";
}

}  // namespace corpus
