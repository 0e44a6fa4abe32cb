// Are the pages in order? Their links, and what they speak of.
#include <gmock/gmock.h>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <set>
#include <sstream>
#include <string>

#include "tests/house/source_tree.h"

namespace house {
namespace {

// The page without its fenced blocks and `code`.
std::string prose_of(const std::string& page) {
  std::string prose;
  bool is_fenced = false;
  std::istringstream lines(page);
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("```")) {
      is_fenced = !is_fenced;
      continue;
    }
    if (is_fenced) continue;
    bool is_code = false;
    for (const char c : line) {
      if (c == '`') is_code = !is_code;
      if (c != '`' && !is_code) prose += c;
    }
    prose += '\n';
  }
  return prose;
}

// What a heading is linked by: small letters, digits, hyphens for blanks.
std::set<std::string> anchors_of(const std::string& page) {
  std::set<std::string> anchors;
  std::istringstream lines(page);
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with('#')) continue;
    std::string anchor;
    for (const char c : line.substr(line.find_first_not_of("# "))) {
      if (c == ' ') anchor += '-';
      if (std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '_')
        anchor += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
    anchors.insert(anchor);
  }
  return anchors;
}

TEST(Pages, LinkToWhatIsThere) {
  std::size_t links = 0;
  for (const SourceFile& page : pages()) {
    const std::string folder = std::filesystem::path(page.path).parent_path();
    const std::string prose = prose_of(page.text);
    for (std::size_t at = prose.find("]("); at != std::string::npos; at = prose.find("](", at + 1)) {
      const std::string target = prose.substr(at + 2, prose.find(')', at) - at - 2);
      if (target.find(':') != std::string::npos) continue;
      ++links;
      const std::string file = target.substr(0, target.find('#'));
      const std::string path =
          file.empty() ? page.path : (std::filesystem::path(folder) / file).lexically_normal().string();
      EXPECT_TRUE(exists(path)) << page.path << " links to " << target;
      if (target.find('#') == std::string::npos) continue;
      for (const SourceFile& other : pages())
        if (other.path == path) {
          EXPECT_TRUE(anchors_of(other.text).contains(target.substr(target.find('#') + 1)))
              << page.path << " links to " << target;
        }
    }
  }
  EXPECT_GT(links, 8u);
}

// Each page of docs/ can be reached from the README.
TEST(Pages, AreLinkedFromTheReadme) {
  std::string readme;
  for (const SourceFile& page : pages())
    if (page.path == "README.md") readme = page.text;
  for (const SourceFile& page : pages())
    if (page.folder() == "docs") {
      EXPECT_NE(readme.find("](" + page.path + ")"), std::string::npos) << page.path;
    }
}

// The pages speak of the product alone, not of how it was made or on which machine.
TEST(Pages, SpeakOfTheProductAlone) {
  const std::set<std::string> words = {
      "session",   "sessions", "farm",   "agent",     "agents", "prompt",  "sandbox",   "todo",      "fixme",    "xxx",
      "milestone", "sprint",   "ticket", "colleague", "team",   "roadmap", "whitelist", "blacklist", "hopefully"};
  for (const SourceFile& page : pages()) {
    if (page.path.starts_with("corpus/samples/")) continue;  // they tell of summits, which have such things
    std::string prose = prose_of(page.text);
    std::transform(prose.begin(), prose.end(), prose.begin(),
                   [](unsigned char c) { return std::isalpha(c) != 0 ? static_cast<char>(std::tolower(c)) : ' '; });
    std::istringstream in(prose);
    for (std::string word; in >> word;) EXPECT_FALSE(words.contains(word)) << page.path << ": " << word;
    for (const char* path : {"/work/", "/tmp/", "/home/", "/root/"})
      EXPECT_EQ(page.text.find(path), std::string::npos) << page.path << ": " << path;
  }
}

}  // namespace
}  // namespace house
