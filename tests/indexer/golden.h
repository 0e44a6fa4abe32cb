// Is this text still the one that was kept? Goldens are rewritten with PULLQUOTE_UPDATE_GOLDENS=1.
#pragma once

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

namespace indexer {

// Compares with the file of this name in the folder goldens.
inline void expect_golden(const std::string& name, const std::string& text) {
  const std::string path = std::string(PULLQUOTE_INDEXER_GOLDENS) + "/" + name;
  const char* update = std::getenv("PULLQUOTE_UPDATE_GOLDENS");
  if (update != nullptr && std::string_view(update) == "1") {
    std::ofstream(path, std::ios::binary) << text;
    return;
  }
  std::ifstream file(path, std::ios::binary);
  ASSERT_TRUE(file) << path << " is missing; PULLQUOTE_UPDATE_GOLDENS=1 writes it";
  const std::string kept{std::istreambuf_iterator<char>(file), {}};
  EXPECT_EQ(text, kept) << "PULLQUOTE_UPDATE_GOLDENS=1 rewrites " << path;
}

}  // namespace indexer
