#include "searcher/watch/state_folder.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>

#include "schema/bytes.h"
#include "schema/checksum.h"
#include "schema/error.h"
#include "searcher/watch/watch_error.h"

namespace searcher::watch {
namespace {

namespace fs = std::filesystem;

WatchError unwritable(const std::string& path, int error) {
  return {WatchError::Code::unwritable, std::string("what was delivered cannot be kept here: ") + std::strerror(error),
          path, "make room, check the rights of the folder, or set XDG_STATE_HOME to another one"};
}

// Makes the folder for its user alone; one that is there must be that already, or is made so.
void make_private(const std::string& path) {
  if (::mkdir(path.c_str(), 0700) != 0 && errno != EEXIST) throw unwritable(path, errno);
  struct stat status = {};
  if (::lstat(path.c_str(), &status) != 0) throw unwritable(path, errno);
  if (!S_ISDIR(status.st_mode)) throw unwritable(path, ENOTDIR);
  if (status.st_uid != ::geteuid()) throw unwritable(path, EPERM);
  if ((status.st_mode & 077) != 0 && ::chmod(path.c_str(), 0700) != 0) throw unwritable(path, errno);
}

void sync_folder(const std::string& path) {
  const schema::LockedFile folder(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (folder.descriptor() < 0 || ::fsync(folder.descriptor()) != 0) throw unwritable(path, errno);
}

// Every byte of the range of file offsets may be locked, up to the largest one.
off_t lock_offset(std::uint64_t query) { return static_cast<off_t>(query >> 2); }

template <typename Kind>
std::optional<Kind> read_kind(const std::string& path, const std::string& next) {
  std::error_code error;
  if (!fs::exists(path, error)) return std::nullopt;
  try {
    return Kind::decode(schema::read_file(path));
  } catch (const schema::MalformedBytes& malformed) {
    throw WatchError(WatchError::Code::damaged, std::string("the file is damaged: ") + malformed.what(), path, next);
  } catch (const schema::IndexError& unreadable) {
    throw WatchError(WatchError::Code::damaged, unreadable.what(), path, "check its rights");
  }
}

}  // namespace

std::string state_home() {
  if (const char* given = std::getenv("XDG_STATE_HOME"); given != nullptr && given[0] == '/') return given;
  if (const char* home = std::getenv("HOME"); home != nullptr && home[0] == '/')
    return std::string(home) + "/.local/state";
  throw WatchError(WatchError::Code::unwritable, "there is no folder for what was delivered", "XDG_STATE_HOME",
                   "set XDG_STATE_HOME or HOME to an absolute path");
}

StateFolder::StateFolder(const std::string& home, const std::string& index, Step step) : step_(std::move(step)) {
  std::error_code error;
  const fs::path canonical = fs::canonical(index, error);
  if (error) static_cast<void>(schema::current_generation(index));  // throws with what is to be said of it
  fs::create_directories(home, error);
  if (error) throw unwritable(home, error.value());
  path_ = home;
  for (const std::string& name :
       {std::string("pullquote"), std::string("watch"), schema::hex(schema::checksum(canonical.string()))}) {
    path_ += "/" + name;
    make_private(path_);
  }
  const std::string locks = path_ + "/locks";
  locks_ = schema::LockedFile(::open(locks.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
  if (locks_.descriptor() < 0) throw unwritable(locks, errno);
  if (!fs::exists(path_ + "/index", error)) write(path_ + "/index", canonical.string() + "\n");
}

void StateFolder::lock(std::uint64_t query, const std::string& where) {
  struct flock range = {};
  range.l_type = F_WRLCK;
  range.l_whence = SEEK_SET;
  range.l_start = lock_offset(query);
  range.l_len = 1;
  if (::fcntl(locks_.descriptor(), F_SETLK, &range) == 0) return;
  if (errno != EACCES && errno != EAGAIN) throw unwritable(path_ + "/locks", errno);
  struct flock holder = range;
  const bool is_known = ::fcntl(locks_.descriptor(), F_GETLK, &holder) == 0 && holder.l_type != F_UNLCK;
  throw WatchError(WatchError::Code::locked,
                   is_known ? fmt::format("process {} watches for this query already", holder.l_pid)
                            : "another process watches for this query already",
                   where, "end that process, or take the query out of one of the two files");
}

std::string StateFolder::seen_path(std::uint64_t query) const { return path_ + "/" + schema::hex(query) + ".seen"; }

std::string StateFolder::pending_path(std::uint64_t query) const {
  return path_ + "/" + schema::hex(query) + ".sending";
}

std::optional<Delivered> StateFolder::read_delivered(std::uint64_t query) const {
  return read_kind<Delivered>(seen_path(query),
                              "remove it: what matches then counts as delivered, and only what comes later is told; "
                              "with --all everything is told again");
}

std::optional<Pending> StateFolder::read_pending(std::uint64_t query) const {
  return read_kind<Pending>(pending_path(query),
                            "remove it: the delivery that was under way is then begun anew, with another id");
}

void StateFolder::write_delivered(std::uint64_t query, const Delivered& delivered) const {
  write(seen_path(query), delivered.encode());
}

void StateFolder::write_pending(std::uint64_t query, const Pending& pending) const {
  write(pending_path(query), pending.encode());
}

void StateFolder::remove_pending(std::uint64_t query) const {
  const std::string path = pending_path(query);
  if (::unlink(path.c_str()) != 0 && errno != ENOENT) throw unwritable(path, errno);
  sync_folder(path_);
  step_("removed");
}

void StateFolder::write(const std::string& path, std::string_view bytes) const {
  const std::string draft = path + ".draft";
  {
    const schema::LockedFile file(::open(draft.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600));
    if (file.descriptor() < 0) throw unwritable(draft, errno);
    while (!bytes.empty()) {
      const ssize_t n = ::write(file.descriptor(), bytes.data(), bytes.size());
      if (n < 0 && errno == EINTR) continue;
      if (n < 0) throw unwritable(draft, errno);
      bytes.remove_prefix(static_cast<std::size_t>(n));
      step_("drafting");
    }
    if (::fsync(file.descriptor()) != 0) throw unwritable(draft, errno);
  }
  step_("drafted");
  if (::rename(draft.c_str(), path.c_str()) != 0) throw unwritable(path, errno);
  step_("renamed");
  sync_folder(path_);
}

}  // namespace searcher::watch
