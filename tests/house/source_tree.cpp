#include "tests/house/source_tree.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

namespace house {
namespace {

namespace fs = std::filesystem;

const fs::path root = PULLQUOTE_SOURCE_DIR;

SourceFile read(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {path.lexically_relative(root), {std::istreambuf_iterator<char>(in), {}}};
}

// What was installed for the browser tests is not.
bool is_ours(const fs::path& path) { return path.native().find("/node_modules/") == std::string::npos; }

std::vector<SourceFile> files_in(const std::vector<std::string>& folders, const std::vector<std::string>& endings) {
  std::vector<SourceFile> files;
  for (const std::string& folder : folders)
    for (const auto& entry : fs::recursive_directory_iterator(root / folder))
      if (std::find(endings.begin(), endings.end(), entry.path().extension()) != endings.end() && is_ours(entry.path()))
        files.push_back(read(entry.path()));
  std::sort(files.begin(), files.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
  return files;
}

// What #include lines name between `opening` and `closing`.
std::vector<std::string> included(const std::string& text, char opening, char closing) {
  std::vector<std::string> names;
  std::istringstream lines(text);
  const std::string start = std::string("#include ") + opening;
  for (std::string line; std::getline(lines, line);)
    if (line.starts_with(start))
      names.push_back(line.substr(start.size(), line.find(closing, start.size()) - start.size()));
  return names;
}

}  // namespace

std::vector<std::string> SourceFile::own_includes() const { return included(text, '"', '"'); }
std::vector<std::string> SourceFile::library_includes() const { return included(text, '<', '>'); }

std::vector<SourceFile> product_files() {
  return files_in({"text", "schema", "corpus", "indexer", "searcher"}, {".h", ".cpp"});
}

std::vector<SourceFile> other_files() { return files_in({"tests", "bench"}, {".h", ".cpp"}); }

std::vector<SourceFile> pages() {
  std::vector<SourceFile> all = files_in({"docs", "corpus", "bench", "tests"}, {".md"});
  for (const char* page : {"README.md", "CONTRIBUTING.md", "CHANGELOG.md"}) all.push_back(read(root / page));
  return all;
}

bool exists(const std::string& path_from_root) { return fs::exists(root / path_from_root); }

}  // namespace house
