#include "indexer/check.h"

#include <fmt/format.h>

#include <filesystem>

#include "schema/checksum.h"
#include "schema/error.h"
#include "schema/index_folder.h"

namespace indexer {

std::vector<Damage> check(const std::string& index) {
  const schema::Generation generation = schema::open_current(index);
  std::vector<Damage> found;
  for (const schema::SegmentInfo& segment : generation.manifest.segments) {
    const std::string folder = schema::segment_path(index, segment.name);
    for (const auto& [name, info] : segment.files) {
      const std::string path = folder + "/" + name;
      std::error_code error;
      const std::uint64_t bytes = std::filesystem::file_size(path, error);
      if (error) {
        found.push_back({path, "cannot be read: " + error.message()});
      } else if (bytes != info.bytes) {
        found.push_back({path, fmt::format("has {} bytes, was published with {}", bytes, info.bytes)});
      } else {
        try {
          if (schema::hex(schema::checksum_of_file(path)) != info.checksum)
            found.push_back({path, "its bytes are not those that were published"});
        } catch (const schema::IndexError& unreadable) {
          found.push_back({path, unreadable.what()});
        }
      }
    }
  }
  return found;
}

}  // namespace indexer
