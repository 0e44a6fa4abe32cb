// What stands in a folder? Every file below it with its bytes, for a comparison before and after.
#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>

#include "schema/index_folder.h"

namespace indexer {

inline std::map<std::string, std::string> files_in(const std::string& folder) {
  std::map<std::string, std::string> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
    if (entry.is_regular_file())
      files[entry.path().lexically_relative(folder)] = schema::read_file(entry.path().string());
  return files;
}

// The names directly in a folder.
inline std::set<std::string> names_in(const std::string& folder) {
  std::set<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) names.insert(entry.path().filename());
  return names;
}

}  // namespace indexer
