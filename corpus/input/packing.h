// Is this packed, and by what? Compressed streams and archives, told from their first bytes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace corpus {

enum class Packing { none, gzip, xz, zstd, bzip2 };  // one stream that was compressed
enum class ArchiveKind { none, zip, tar };

// `head` is the first kilobyte, or all of it.
Packing packing_of(std::string_view head);
ArchiveKind archive_kind_of(std::string_view head);

// The command that unpacks what is compressed or an archive and is not read here (lz4, 7-Zip, RAR …); "" for all else.
std::string_view foreign_unpacker_of(std::string_view head);

// Why unpacking ended behind `given` bytes, and what to do: "it is damaged or cut off …".
std::string unpacking_failure(Packing packing, std::uint64_t given, std::string_view reason);

}  // namespace corpus
