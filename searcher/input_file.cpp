#include "searcher/input_file.h"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>

namespace searcher {
namespace {

constexpr std::size_t max_input_bytes = 256'000'000;  // offsets have 32 bits

std::string read_all(std::istream& in, const std::string& where) {
  std::string bytes;
  std::string block(1 << 16, '\0');
  while (in.read(block.data(), static_cast<std::streamsize>(block.size())), in.gcount() > 0) {
    bytes.append(block, 0, static_cast<std::size_t>(in.gcount()));
    if (bytes.size() > max_input_bytes)
      throw InputError("it is larger than 256 MB", where, "split it, or check that this is the right file");
  }
  if (in.bad()) throw InputError(std::string("cannot be read: ") + std::strerror(errno), where, "check the disk");
  return bytes;
}

}  // namespace

std::string input_name(const std::string& path) { return path == "-" ? "standard input" : path; }

std::string read_input(const std::string& path, std::istream& standard_input) {
  if (path == "-") return read_all(standard_input, input_name(path));
  std::error_code error;
  const auto status = std::filesystem::status(path, error);
  if (status.type() == std::filesystem::file_type::not_found)
    throw InputError("there is no such file", path, "check the path; - reads standard input");
  if (std::filesystem::is_directory(status)) throw InputError("this is a folder", path, "name a file in it");
  errno = 0;
  std::ifstream in(path, std::ios::binary);
  if (!in) throw InputError(std::string("cannot be read: ") + std::strerror(errno), path, "check its rights");
  return read_all(in, path);
}

}  // namespace searcher
