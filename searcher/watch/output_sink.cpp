#include "searcher/watch/output_sink.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <string>
#include <string_view>

#include "searcher/watch/watch_error.h"

namespace searcher::watch {
namespace {

bool is_appended(int file) { return (::fcntl(file, F_GETFL) & O_APPEND) != 0; }

WatchError failed(int error) {
  return {WatchError::Code::delivery_failed, std::string("cannot write: ") + std::strerror(error), "standard output",
          "make room, or write elsewhere"};
}

// A part is of no use where something else may come behind it.
void take_back(int file, off_t begin, off_t end) {
  struct stat status = {};
  if (::fstat(file, &status) != 0 || status.st_size != end || ::ftruncate(file, begin) != 0) return;
  if (!is_appended(file)) ::lseek(file, begin, SEEK_SET);
}

}  // namespace

OutputPlace OutputSink::place() const {
  struct stat status = {};
  if (::fstat(file_, &status) != 0 || !S_ISREG(status.st_mode)) return {};
  const off_t at = is_appended(file_) ? status.st_size : ::lseek(file_, 0, SEEK_CUR);
  return {status.st_dev, status.st_ino, static_cast<std::uint64_t>(std::max<off_t>(at, 0))};
}

std::size_t OutputSink::arrived(const Pending& pending) const {
  struct stat status = {};
  if (::fstat(file_, &status) != 0 || !S_ISREG(status.st_mode)) return 0;
  const std::uint64_t size = static_cast<std::uint64_t>(status.st_size);
  const OutputPlace& begun = pending.place;
  if (begun.device != status.st_dev || begun.inode != status.st_ino || begun.offset >= size) return 0;
  // It may be open for writing alone.
  const schema::LockedFile reading(::open(fmt::format("/proc/self/fd/{}", file_).c_str(), O_RDONLY | O_CLOEXEC));
  if (reading.descriptor() < 0) return 0;
  std::string there(std::min<std::uint64_t>(pending.payload.size(), size - begun.offset), '\0');
  for (std::size_t have = 0; have < there.size();) {
    const ssize_t n = ::pread(reading.descriptor(), there.data() + have, there.size() - have,
                              static_cast<off_t>(begun.offset + have));
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) return 0;
    have += static_cast<std::size_t>(n);
  }
  return pending.payload.starts_with(there) ? there.size() : 0;
}

void OutputSink::deliver(const Pending& pending, std::size_t arrived) {
  const bool is_file = pending.place != OutputPlace{};
  const auto begin = static_cast<off_t>(pending.place.offset);
  auto end = begin + static_cast<off_t>(arrived);
  if (is_file && !is_appended(file_)) ::lseek(file_, end, SEEK_SET);
  for (std::string_view rest = std::string_view(pending.payload).substr(arrived); !rest.empty();) {
    const ssize_t n = ::write(file_, rest.data(), std::min(rest.size(), piece_bytes_));
    if (n < 0 && errno == EINTR) continue;
    if (n < 0 && errno == EPIPE) throw Undelivered{};
    if (n < 0) {
      const int error = errno;
      if (is_file) take_back(file_, begin, end);
      throw failed(error);
    }
    rest.remove_prefix(static_cast<std::size_t>(n));
    end += n;
    step_("printing");
  }
  if (is_file && ::fdatasync(file_) != 0) throw failed(errno);
}

}  // namespace searcher::watch
