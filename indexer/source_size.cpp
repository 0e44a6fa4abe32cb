#include "indexer/source_size.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <string_view>

namespace indexer {
namespace {

namespace fs = std::filesystem;

bool is_compressed(const fs::path& path) {
  constexpr std::array<std::string_view, 8> extensions = {".xz", ".gz", ".zst", ".bz2", ".lz4", ".zip", ".7z", ".tgz"};
  return std::find(extensions.begin(), extensions.end(), path.extension().native()) != extensions.end();
}

}  // namespace

std::optional<std::uint64_t> source_bytes(const std::vector<std::string>& sources) {
  std::uint64_t sum = 0;
  bool is_known = true;
  const auto count = [&](const fs::path& path) {
    std::error_code error;
    const std::uintmax_t size = fs::file_size(path, error);
    if (!error) sum += size;
    is_known = is_known && !is_compressed(path);
  };
  for (const std::string& source : sources) {
    if (source == "-") return std::nullopt;
    std::error_code error;
    if (!fs::is_directory(source, error)) {
      count(source);
      continue;
    }
    const auto options = fs::directory_options::skip_permission_denied;
    for (auto it = fs::recursive_directory_iterator(source, options, error); !error && it != fs::end(it);
         it.increment(error))
      if (std::error_code ignored; it->is_regular_file(ignored)) count(it->path());
  }
  if (!is_known) return std::nullopt;
  return sum;
}

}  // namespace indexer
