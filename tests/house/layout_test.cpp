// Is the house in order? Names, sizes, headers, and the links of its pages.
#include <gmock/gmock.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <string>

#include "tests/house/source_tree.h"

namespace house {
namespace {

std::size_t lines_of(const SourceFile& file) {
  return static_cast<std::size_t>(std::count(file.text.begin(), file.text.end(), '\n'));
}

std::string stem_of(const std::string& path) { return std::filesystem::path(path).stem(); }

TEST(Files, AreNamedByTheirNoun) {
  const std::set<std::string> say_nothing = {"utils", "util", "common", "helpers", "helper", "misc", "manager"};
  for (const SourceFile& file : product_files()) {
    const std::string stem = stem_of(file.path);
    EXPECT_EQ(stem.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_"), std::string::npos) << file.path;
    EXPECT_FALSE(say_nothing.contains(stem)) << file.path;
  }
}

TEST(Files, AreShort) {
  const std::set<std::string> may_be_long = {
      "searcher/query/lexer.cpp",  // one state machine
      "text/sentences.cpp",        // one set of rules, kept whole
  };
  for (const SourceFile& file : product_files())
    if (!may_be_long.contains(file.path)) EXPECT_LE(lines_of(file), 400u) << file.path;
}

TEST(Headers, OpenWithTheirQuestionAndAreGuarded) {
  for (const SourceFile& file : product_files()) {
    if (!file.path.ends_with(".h")) continue;
    EXPECT_TRUE(file.text.starts_with("// ")) << file.path;
    EXPECT_NE(file.text.find("\n#pragma once\n"), std::string::npos) << file.path;
  }
}

// Relative links in [text](target), without what stands behind #.
TEST(Pages, LinkToWhatIsThere) {
  std::size_t links = 0;
  for (const SourceFile& page : pages()) {
    const std::string folder = std::filesystem::path(page.path).parent_path();
    for (std::size_t at = page.text.find("]("); at != std::string::npos; at = page.text.find("](", at + 1)) {
      std::string target = page.text.substr(at + 2, page.text.find(')', at) - at - 2);
      target = target.substr(0, target.find('#'));
      if (target.empty() || target.find(':') != std::string::npos) continue;
      ++links;
      EXPECT_TRUE(exists(folder.empty() ? target : folder + "/" + target)) << page.path << " links to " << target;
    }
  }
  EXPECT_GT(links, 8u);
}

}  // namespace
}  // namespace house
