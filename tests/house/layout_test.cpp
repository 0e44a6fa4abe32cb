// Are the files in order? Their names, sizes and openings.
#include <gmock/gmock.h>

#include <algorithm>
#include <map>
#include <set>
#include <sstream>
#include <string>

#include "tests/house/source_tree.h"

namespace house {
namespace {

std::vector<SourceFile> all_files() {
  std::vector<SourceFile> all = product_files();
  for (SourceFile& file : other_files()) all.push_back(std::move(file));
  return all;
}

// The words of a path: "searcher/query/date_range.cpp" has searcher, query, date, range.
std::set<std::string> words_of(const std::string& path) {
  std::string parted = path.substr(0, path.rfind('.'));
  std::replace(parted.begin(), parted.end(), '/', ' ');
  std::replace(parted.begin(), parted.end(), '_', ' ');
  std::istringstream in(parted);
  return {std::istream_iterator<std::string>(in), {}};
}

TEST(Files, AreNamedByTheirNoun) {
  const std::set<std::string> say_nothing = {"utils", "util",    "utilities", "common", "helpers", "helper",
                                             "misc",  "manager", "managers",  "stuff",  "base",    "impl"};
  for (const SourceFile& file : all_files()) {
    EXPECT_EQ(file.path.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_/."), std::string::npos) << file.path;
    for (const std::string& word : words_of(file.path)) EXPECT_FALSE(say_nothing.contains(word)) << file.path;
  }
}

TEST(Files, AreShort) {
  constexpr std::ptrdiff_t most_lines = 400;
  // Each with its reason: a table, a grammar kept whole.
  const std::map<std::string, std::string> may_be_longer = {};
  std::set<std::string> longer;
  for (const SourceFile& file : all_files()) {
    const auto lines = std::count(file.text.begin(), file.text.end(), '\n');
    if (lines <= most_lines) continue;
    longer.insert(file.path);
    EXPECT_TRUE(may_be_longer.contains(file.path)) << file.path << " has " << lines << " lines";
  }
  for (const auto& [path, reason] : may_be_longer) EXPECT_TRUE(longer.contains(path)) << path << " is short by now";
}

TEST(Headers, OpenWithTheirQuestion) {
  for (const SourceFile& file : all_files()) {
    if (!file.is_header()) continue;
    const std::size_t guard = file.text.find("#pragma once\n");
    ASSERT_NE(guard, std::string::npos) << file.path << " has no guard";
    const std::string opening = file.text.substr(0, guard);
    EXPECT_TRUE(opening.starts_with("// ")) << file.path << " opens without a comment";
    std::istringstream lines(opening);
    for (std::string line; std::getline(lines, line);) EXPECT_TRUE(line.starts_with("//")) << file.path << ": " << line;
    const bool is_of_product = file.folder() != "tests" && file.folder() != "bench";
    if (is_of_product) {
      EXPECT_NE(opening.find('?'), std::string::npos) << file.path << " asks no question";
    }
  }
}

// Results and log lines come from the programs; libraries print nothing and end nothing.
TEST(Libraries, AreSilent) {
  const std::set<std::string> speak = {"indexer/main.cpp", "indexer/progress_line.cpp", "searcher/main.cpp",
                                       "searcher/command_line.cpp",
                                       "indexer/check.cpp"};  // ends a child of its own
  for (const SourceFile& file : product_files()) {
    if (speak.contains(file.path)) continue;
    for (const char* loud : {"std::cout", "std::cerr", "std::clog", " printf(", "std::printf(", "fprintf(",
                             "fmt::print(", "puts(", "exit(", "abort("})
      EXPECT_EQ(file.text.find(loud), std::string::npos) << file.path << " has " << loud;
  }
}

}  // namespace
}  // namespace house
