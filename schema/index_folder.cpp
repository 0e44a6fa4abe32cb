#include "schema/index_folder.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

#include "schema/checksum.h"
#include "schema/error.h"

namespace schema {
namespace {

IndexError missing(const std::string& index) {
  return {IndexError::Code::missing, "there is no index here", index,
          "build one: pullquote-index --index " + index + " build SOURCE…"};
}

IndexError unreadable(const std::string& path, int error) {
  return {IndexError::Code::unreadable, std::string("cannot read: ") + std::strerror(error), path,
          "check the rights of the folder, and the number of open files that the system allows"};
}

std::string read_all(int file, const std::string& path) {
  std::string bytes;
  char buffer[1 << 16];
  for (;;) {
    const ssize_t n = ::read(file, buffer, sizeof buffer);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) throw unreadable(path, errno);
    if (n == 0) return bytes;
    bytes.append(buffer, static_cast<std::size_t>(n));
  }
}

}  // namespace

std::string current_path(const std::string& index) { return index + "/CURRENT"; }
std::string lock_path(const std::string& index) { return index + "/LOCK"; }
std::string manifest_path(const std::string& index, const std::string& generation) {
  return index + "/generations/" + generation;
}
std::string segment_path(const std::string& index, const std::string& segment) {
  return index + "/segments/" + segment;
}

LockedFile::~LockedFile() {
  if (file_ >= 0) ::close(file_);
}
LockedFile::LockedFile(LockedFile&& other) noexcept : file_(std::exchange(other.file_, -1)) {}
LockedFile& LockedFile::operator=(LockedFile&& other) noexcept {
  std::swap(file_, other.file_);
  return *this;
}

std::string read_file(const std::string& path) {
  const LockedFile file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.descriptor() < 0) {
    if (errno == ENOENT || errno == ENOTDIR) throw damaged(path, "a file is missing");
    throw unreadable(path, errno);
  }
  return read_all(file.descriptor(), path);
}

std::string current_contents(const std::string& generation) {
  return generation + "\n" + hex(checksum(generation)) + "\n";
}

std::string current_generation(const std::string& index) {
  struct stat status = {};
  if (::stat(current_path(index).c_str(), &status) != 0) {
    if (errno == ENOENT || errno == ENOTDIR) throw missing(index);
    throw unreadable(current_path(index), errno);
  }
  const std::string contents = read_file(current_path(index));
  std::string name = contents.substr(0, contents.find('\n'));
  if (name.empty() || name.find_first_not_of("0123456789") != std::string::npos)
    throw damaged(current_path(index), "CURRENT names no generation");
  if (contents != current_contents(name)) throw damaged(current_path(index), "the checksum in CURRENT does not fit");
  return name;
}

Generation open_current(const std::string& index) {
  for (;;) {
    const std::string name = current_generation(index);
    const std::string path = manifest_path(index, name);
    LockedFile lease(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    const int error = errno;
    // A writer may have moved on between the two reads; then CURRENT names another generation.
    const bool moved_on =
        lease.descriptor() < 0 || ::flock(lease.descriptor(), LOCK_SH) != 0 || current_generation(index) != name;
    if (moved_on) {
      if (current_generation(index) != name) continue;
      if (error == ENOENT) throw damaged(path, "the manifest of the live generation is missing");
      throw unreadable(path, error);
    }
    Manifest manifest = parse_manifest(read_all(lease.descriptor(), path), path);
    return {index, name, std::move(manifest), std::move(lease)};
  }
}

}  // namespace schema
