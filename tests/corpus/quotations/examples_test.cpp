// Does each marked example give what it is marked with? A new example is a new file in examples/.
#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include "tests/corpus/quotations/marked_example.h"

namespace corpus {
namespace {

std::vector<std::string> example_files() {
  std::set<std::string> files;
  for (const auto& entry : std::filesystem::directory_iterator(PULLQUOTE_QUOTATION_EXAMPLES))
    if (entry.path().extension() == ".txt") files.insert(entry.path().string());
  return {files.begin(), files.end()};
}

class Examples : public testing::TestWithParam<std::string> {};

TEST_P(Examples, GiveWhatTheyAreMarkedWith) {
  std::ifstream in(GetParam());
  const std::string file{std::istreambuf_iterator<char>(in), {}};
  const MarkedExample example = read_example(file);
  const std::string difference_found = difference(example.expected, quotations(example.story()), example.text);
  EXPECT_TRUE(difference_found.empty()) << GetParam() << "\n" << difference_found;
}

INSTANTIATE_TEST_SUITE_P(All, Examples, testing::ValuesIn(example_files()),
                         [](const auto& file) { return std::filesystem::path(file.param).stem().string(); });

}  // namespace
}  // namespace corpus
