#include "corpus/folder.h"

#include <sys/stat.h>

#include <algorithm>
#include <set>
#include <system_error>
#include <utility>
#include <vector>

namespace corpus {
namespace {

namespace fs = std::filesystem;

struct Entry {
  std::string sort_key;  // the name, with a slash where it is a folder: so names sort as whole paths do
  fs::path path;
  bool is_folder;
};

class Walk {
 public:
  explicit Walk(const FolderVisitor& visitor) : visitor_(visitor) {}

  void enter(const fs::path& folder) {
    struct stat info {};
    if (::stat(folder.c_str(), &info) != 0)
      return visitor_.skipped(folder,
                              std::string("the folder cannot be read: ") + std::generic_category().message(errno));
    if (!visited_.insert({info.st_dev, info.st_ino}).second)
      return visitor_.skipped(folder, "the folder was read already under another name");
    for (const Entry& entry : entries_of(folder)) {
      if (entry.is_folder)
        enter(entry.path);
      else
        visitor_.file(entry.path);
    }
  }

 private:
  std::vector<Entry> entries_of(const fs::path& folder) {
    std::vector<Entry> entries;
    std::error_code error;
    for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
      std::string name = at->path().filename().native();
      if (name.starts_with('.')) continue;
      std::error_code unknown;  // a link that leads nowhere is visited as a file, which says so
      const bool is_folder = at->is_directory(unknown);
      if (is_folder) name += '/';
      entries.push_back({.sort_key = std::move(name), .path = at->path(), .is_folder = is_folder});
    }
    if (error)
      visitor_.skipped(folder, "the folder cannot be read: " + error.message() + "; check its rights (ls -ld)");
    std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.sort_key < b.sort_key; });
    return entries;
  }

  const FolderVisitor& visitor_;
  std::set<std::pair<dev_t, ino_t>> visited_;
};

}  // namespace

void visit_folder(const fs::path& folder, const FolderVisitor& visitor) { Walk(visitor).enter(folder); }

}  // namespace corpus
