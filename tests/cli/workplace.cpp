#include "tests/cli/workplace.h"

#include <stdlib.h>

#include <algorithm>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace cli {

namespace fs = std::filesystem;

ScratchFolder::ScratchFolder() : ScratchFolder(fs::temp_directory_path().string()) {}

ScratchFolder::ScratchFolder(const std::string& parent) {
  std::string name = parent + "/pullquote-cli-XXXXXX";
  if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("cannot make a folder: " + name);
  path_ = name;
  fs::permissions(path_, fs::perms(0755));
}

ScratchFolder::~ScratchFolder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

void write_file(const std::string& path, std::string_view bytes) {
  std::ofstream out(path, std::ios::binary | std::ios::trunc);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (!out.flush()) throw std::runtime_error("cannot write " + path);
}

std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw std::runtime_error("cannot read " + path);
  return (std::ostringstream() << in.rdbuf()).str();
}

std::vector<std::string> files_below(const std::string& folder) {
  std::vector<std::string> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (entry.is_regular_file()) files.push_back(entry.path().lexically_relative(folder).string());
  std::sort(files.begin(), files.end());
  return files;
}

std::vector<std::string> split_command(std::string_view command) {
  std::vector<std::string> words;
  bool is_open = false;
  bool is_quoted = false;
  for (const char c : command) {
    if (c == '\'') {
      is_quoted = !is_quoted;
      if (!is_open) words.emplace_back();
      is_open = true;
    } else if (c == ' ' && !is_quoted) {
      is_open = false;
    } else {
      if (!is_open) words.emplace_back();
      is_open = true;
      words.back() += c;
    }
  }
  return words;
}

std::string program(std::string_view name) {
  if (name == "pullquote-index") return PULLQUOTE_INDEX_PROGRAM;
  if (name == "pullquote-search") return PULLQUOTE_SEARCH_PROGRAM;
  throw std::invalid_argument("no such program: " + std::string(name));
}

Workplace::Workplace() { fs::create_directory_symlink(PULLQUOTE_SOURCE_DIR "/corpus", folder / "corpus"); }

Typed Workplace::typed(const std::string& command) const {
  Typed typed{.words = split_command(command), .folder = folder.path()};
  typed.words.front() = program(typed.words.front());
  return typed;
}

Ended Workplace::run(const std::string& command, std::string input) const {
  Typed what = typed(command);
  what.input = std::move(input);
  return cli::run(what);
}

void Workplace::index_samples() const {
  const Ended built = run("pullquote-index build corpus/samples");
  ASSERT_EQ(built.code, 0) << built.err;
}

std::string Workplace::file(const std::string& name, std::string_view bytes) const {
  write_file(folder / name, bytes);
  return name;
}

}  // namespace cli
