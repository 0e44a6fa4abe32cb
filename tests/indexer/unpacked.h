// Where is the real coverage? Unpacked from the folder that PULLQUOTE_DATA names, for one test.
#pragma once

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <string>

namespace indexer {

// Whether PULLQUOTE_DATA has this file.
inline bool has_data(const std::string& file) {
  const char* data = std::getenv("PULLQUOTE_DATA");
  return data != nullptr && std::filesystem::exists(std::filesystem::path(data) / file);
}

// Unpacks an .xz file of the data to `path`; false when xz failed.
inline bool unpack(const std::string& file, const std::string& path) {
  const std::string packed = std::filesystem::path(std::getenv("PULLQUOTE_DATA")) / file;
  return std::system(("xz -dc -- '" + packed + "' > '" + path + "'").c_str()) == 0;
}

}  // namespace indexer
