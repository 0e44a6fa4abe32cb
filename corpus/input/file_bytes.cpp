#include "corpus/input/file_bytes.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

namespace corpus {
namespace {

std::string reason_of(int error) { return std::generic_category().message(error); }

}  // namespace

FileBytes::FileBytes() = default;

FileBytes::FileBytes(const std::string& path) {
  // A pipe is opened without waiting for who writes it, only to be refused.
  file_ = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  is_own_ = file_ >= 0;
  if (!is_own_ && errno == ENOENT)
    fail("there is no such file or folder; check the path");
  else if (!is_own_)
    fail("it cannot be read: " + reason_of(errno) + "; check the path and its rights (ls -l)");
  else if (::fstat(file_, &opened_) != 0)
    fail("it cannot be read: " + reason_of(errno) + "; check the disk");
  else if (!S_ISREG(opened_.st_mode))
    fail("it is no regular file; give a file, a folder, or - for JSON Lines on standard input");
}

FileBytes::~FileBytes() {
  if (is_own_) ::close(file_);
}

bool FileBytes::has_changed() const {
  if (!is_own_) return false;
  struct stat now {};
  return ::fstat(file_, &now) != 0 || now.st_size != opened_.st_size || now.st_mtim.tv_sec != opened_.st_mtim.tv_sec ||
         now.st_mtim.tv_nsec != opened_.st_mtim.tv_nsec;
}

void FileBytes::seek(std::uint64_t offset) {
  offset_ = std::min(offset, size());
  forget_head();
}

std::size_t FileBytes::fill(char* to, std::size_t size) {
  ssize_t count = 0;
  do {
    count = is_own_ ? ::pread(file_, to, size, static_cast<off_t>(offset_)) : ::read(file_, to, size);
  } while (count < 0 && errno == EINTR);
  if (count < 0) {
    fail("reading it failed: " + reason_of(errno) +
         (is_own_ ? "; check the disk" : "; check the program that writes to standard input"));
    return 0;
  }
  offset_ += static_cast<std::uint64_t>(count);
  return static_cast<std::size_t>(count);
}

}  // namespace corpus
