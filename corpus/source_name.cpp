#include "corpus/source_name.h"

#include <algorithm>
#include <array>

namespace corpus {
namespace {

constexpr std::array json_endings = std::to_array<std::string_view>({".json", ".jsonl", ".ndjson"});

constexpr std::array packed_endings =
    std::to_array<std::string_view>({".gz", ".xz", ".zst", ".bz2", ".lz4", ".z", ".lz", ".gzip"});

constexpr std::array other_endings = std::to_array<std::string_view>({
    "",      ".txt",    ".text", ".html", ".htm",  ".xhtml", ".xml",  ".rss", ".atom", ".rdf",
    ".nitf", ".newsml", ".jpg",  ".jpe",  ".jpeg", ".tif",   ".tiff", ".png", ".xmp",  ".zip",
    ".tar",  ".tgz",    ".taz",  ".txz",  ".tzst", ".tbz",   ".tbz2", ".7z",  ".rar",
});

// In small letters, from its last point; "" where there is none but a first one.
std::string ending_of(std::string_view name) {
  name = name.substr(name.find_last_of('/') + 1);
  const std::size_t point = name.find_last_of('.');
  if (point == std::string_view::npos || point == 0) return "";
  std::string ending(name.substr(point));
  for (char& c : ending)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return ending;
}

template <typename Endings>
bool is_among(const std::string& ending, const Endings& endings) {
  return std::find(endings.begin(), endings.end(), ending) != endings.end();
}

}  // namespace

std::string_view without_packing(std::string_view name) {
  const std::string ending = ending_of(name);
  return is_among(ending, packed_endings) ? name.substr(0, name.size() - ending.size()) : name;
}

bool is_named_json(std::string_view name) { return is_among(ending_of(without_packing(name)), json_endings); }

bool is_named_coverage(std::string_view name) {
  const std::string ending = ending_of(name);
  return is_among(ending, json_endings) || is_among(ending, packed_endings) || is_among(ending, other_endings);
}

bool is_hidden(std::string_view name) {
  while (!name.empty()) {
    const std::size_t slash = std::min(name.find('/'), name.size());
    const std::string_view part = name.substr(0, slash);
    if (part == "__MACOSX" || (part.starts_with('.') && part != "." && part != "..")) return true;
    name.remove_prefix(std::min(slash + 1, name.size()));
  }
  return false;
}

}  // namespace corpus
