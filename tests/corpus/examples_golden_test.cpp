// Do the readers make of each format what docs/coverage-formats.md says? Files in examples/, written for these tests by
// the formats' specifications, each with what is read of it beside it (FILE.read).
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "tests/corpus/printed_article.h"

namespace corpus {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> examples() {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(PULLQUOTE_FORMAT_EXAMPLES))
    if (entry.is_regular_file() && entry.path().extension() != ".read") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

std::string bytes_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  return bytes.str();
}

class Example : public testing::TestWithParam<fs::path> {};

TEST_P(Example, IsReadAsItSays) {
  Collected collected;
  read_sources({GetParam().string()}, {}, collected.sink());
  for (const Article& article : collected.articles) expect_sound(article);
  const std::string found = printed(collected, std::string(PULLQUOTE_FORMAT_EXAMPLES) + "/");
  const fs::path kept = GetParam().string() + ".read";
  if (std::getenv("PULLQUOTE_UPDATE_GOLDENS") != nullptr) {
    std::ofstream(kept, std::ios::binary) << found;
    return;
  }
  EXPECT_EQ(found, bytes_of(kept)) << "PULLQUOTE_UPDATE_GOLDENS=1 rewrites " << kept;
}

std::string name_of(const testing::TestParamInfo<fs::path>& info) {
  std::string name = info.param.parent_path().filename().string() + "_" + info.param.filename().string();
  for (char& c : name)
    if (std::isalnum(static_cast<unsigned char>(c)) == 0) c = '_';
  return name;
}

INSTANTIATE_TEST_SUITE_P(Formats, Example, testing::ValuesIn(examples()), name_of);

}  // namespace
}  // namespace corpus
