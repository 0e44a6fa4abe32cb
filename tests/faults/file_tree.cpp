#include "tests/faults/file_tree.h"

#include <sys/stat.h>

#include <filesystem>
#include <functional>
#include <stdexcept>

#include "schema/checksum.h"
#include "tests/cli/workplace.h"

namespace faults {

namespace fs = std::filesystem;

namespace {

std::uint64_t inode_of(const fs::path& path) {
  struct stat status = {};
  if (::stat(path.c_str(), &status) != 0) throw std::runtime_error(path.string() + " cannot be looked at");
  return status.st_ino;
}

}  // namespace

FileTree FileTree::load(const std::string& folder, std::map<std::uint64_t, std::uint64_t>& numbers) {
  FileTree tree;
  std::uint64_t next = root;
  const std::function<std::uint64_t(const fs::path&)> add = [&](const fs::path& path) {
    const std::uint64_t number = next++;
    numbers[inode_of(path)] = number;
    FileNode node;
    node.is_folder = fs::is_directory(path);
    if (node.is_folder)
      for (const auto& entry : fs::directory_iterator(path)) node.names[entry.path().filename()] = add(entry.path());
    else
      node.bytes = cli::read_file(path);
    tree.nodes_[number] = std::move(node);
    return number;
  };
  add(folder);
  return tree;
}

void FileTree::store(const std::string& folder) const {
  const std::function<void(std::uint64_t, const std::string&)> write = [&](std::uint64_t number,
                                                                           const std::string& path) {
    const FileNode& node = nodes_.at(number);
    if (!node.is_folder) return cli::write_file(path, node.bytes);
    fs::create_directory(path);
    for (const auto& [name, child] : node.names) write(child, path + "/" + name);
  };
  write(root, folder);
}

std::string FileTree::print() const {
  std::string text;
  const std::function<void(std::uint64_t, const std::string&)> add = [&](std::uint64_t number,
                                                                         const std::string& path) {
    const FileNode& node = nodes_.at(number);
    text += path + (node.is_folder ? "/\n"
                                   : " " + std::to_string(node.bytes.size()) + " " +
                                         schema::hex(schema::checksum(node.bytes)) + "\n");
    for (const auto& [name, child] : node.names) add(child, path + "/" + name);
  };
  add(root, "");
  return text;
}

}  // namespace faults
