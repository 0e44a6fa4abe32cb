// A folder and all below it in memory: names that stand for files, as the kernel sees them, so that what happened to
// the names and what happened to the bytes can be told apart.
#pragma once

#include <cstdint>
#include <map>
#include <string>

namespace faults {

struct FileNode {
  bool is_folder = false;
  std::string bytes;                           // of a file
  std::map<std::string, std::uint64_t> names;  // of a folder: to the numbers of files
};

class FileTree {
 public:
  static constexpr std::uint64_t root = 0;

  // The folder as it stands on the disk. `numbers` is told the number that each inode got here.
  static FileTree load(const std::string& folder, std::map<std::uint64_t, std::uint64_t>& numbers);

  FileNode& operator[](std::uint64_t number) { return nodes_[number]; }

  // Makes the folder where it is missing, and all below it that a name leads to.
  void store(const std::string& folder) const;

  // A text of all names, with a hash of their bytes: equal for equal trees.
  std::string print() const;

 private:
  std::map<std::uint64_t, FileNode> nodes_;
};

}  // namespace faults
