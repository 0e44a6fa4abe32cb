#include "schema/checksum.h"

#include <fmt/format.h>
#include <xxhash.h>

#include "schema/mapped_file.h"

namespace schema {

std::uint64_t checksum(std::string_view bytes) { return XXH3_64bits(bytes.data(), bytes.size()); }

std::uint64_t checksum_of_file(const std::string& path) { return checksum(MappedFile(path).bytes()); }

std::string hex(std::uint64_t value) { return fmt::format("{:016x}", value); }

}  // namespace schema
