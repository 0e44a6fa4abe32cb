// Where does a user work? A folder of its own, with the sample coverage at hand and both programs on call.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "tests/cli/process.h"

namespace cli {

// A folder for one test, gone at its end. Anyone may enter it.
class ScratchFolder {
 public:
  ScratchFolder();  // where the system has its temporary files
  explicit ScratchFolder(const std::string& parent);
  ~ScratchFolder();
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;

  const std::string& path() const { return path_; }
  std::string operator/(std::string_view name) const { return path_ + "/" + std::string(name); }

 private:
  std::string path_;
};

void write_file(const std::string& path, std::string_view bytes);
std::string read_file(const std::string& path);

// The regular files below a folder by their paths in it, in order.
std::vector<std::string> files_below(const std::string& folder);

// Both programs start in `folder`, where corpus/samples is the sample coverage; their index is ./index.
class Workplace : public testing::Test {
 protected:
  Workplace();

  // A command as it would be typed: split at spaces; what stands between '…' is one word.
  Typed typed(const std::string& command) const;
  Ended run(const std::string& command, std::string input = {}) const;

  // Indexes the sample coverage and expects that to go well.
  void index_samples() const;

  // Writes a file of this name into the folder and gives the name back.
  std::string file(const std::string& name, std::string_view bytes) const;

  ScratchFolder folder;
};

// The path of pullquote-index or pullquote-search.
std::string program(std::string_view name);

std::vector<std::string> split_command(std::string_view command);

}  // namespace cli
