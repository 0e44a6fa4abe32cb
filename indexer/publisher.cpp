#include "indexer/publisher.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <set>
#include <vector>

#include "schema/error.h"

namespace indexer {
namespace {

namespace fs = std::filesystem;
using schema::IndexError;
using schema::LockedFile;

[[noreturn]] void fail(const std::string& what, const std::string& path, int error) {
  throw IndexError(IndexError::Code::unwritable, what + ": " + std::strerror(error), path,
                   "make room on the disk, or check the rights of the folder, and run again; the old index stands");
}

LockedFile open_file(const std::string& path, int flags) {
  LockedFile file(::open(path.c_str(), flags | O_CLOEXEC, 0666));
  if (file.descriptor() < 0) fail("cannot open", path, errno);
  return file;
}

void write_all(int file, std::string_view bytes, const std::string& path) {
  while (!bytes.empty()) {
    const ssize_t n = ::write(file, bytes.data(), bytes.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) fail("cannot write", path, errno);
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
}

// The bytes beside `path`, synced: renamed over it they are found whole, or not at all, also after a power failure.
std::string write_draft(const std::string& path, std::string_view bytes) {
  std::string draft = path + ".new";
  const LockedFile file = open_file(draft, O_WRONLY | O_CREAT | O_TRUNC);
  write_all(file.descriptor(), bytes, draft);
  if (::fsync(file.descriptor()) != 0) fail("cannot sync", draft, errno);
  return draft;
}

void rename_file(const std::string& from, const std::string& to) {
  if (::rename(from.c_str(), to.c_str()) != 0) fail("cannot rename", from, errno);
}

// The last step. Behind the rename only the sync can fail; then the old file is put back, so that a run that failed
// leaves the old generation live, and a generation that a power failure may undo is never taken for published.
void make_live(const std::string& index, const std::string& name) {
  const std::string current = schema::current_path(index);
  const std::string old = current + ".old";
  const LockedFile folder = open_file(index, O_RDONLY);
  const std::string draft = write_draft(current, schema::current_contents(name));
  ::unlink(old.c_str());
  const bool had_old = ::link(current.c_str(), old.c_str()) == 0;
  if (!had_old && errno != ENOENT) fail("cannot link", old, errno);
  rename_file(draft, current);
  if (::fsync(folder.descriptor()) == 0) {
    if (had_old) ::unlink(old.c_str());
    return;
  }
  const int error = errno;
  const bool is_undone = had_old ? ::rename(old.c_str(), current.c_str()) == 0 : ::unlink(current.c_str()) == 0;
  if (is_undone) fail("cannot sync", index, error);
  throw IndexError(IndexError::Code::unwritable,
                   std::string("cannot sync: ") + std::strerror(error) + "; the new index answers, but may be lost",
                   index, "check the disk, and run again");
}

// The folders of an index, and what it lies in where that is missing. New names are synced from the top down.
void make_folders(const std::string& index) {
  std::vector<fs::path> missing;
  std::error_code error;
  for (fs::path path = fs::absolute(index, error).lexically_normal(); !path.empty() && !fs::exists(path, error);
       path = path.parent_path())
    missing.push_back(path);
  for (const char* folder : {"/generations", "/segments"}) {
    fs::create_directories(index + folder, error);
    if (error) fail("cannot make the folder", index + folder, error.value());
  }
  for (auto path = missing.rbegin(); path != missing.rend(); ++path) sync(path->parent_path());
}

bool is_generation(const std::string& name) {
  constexpr std::size_t max_digits = 18;  // of what fits in 64 bits
  return !name.empty() && name.size() <= max_digits && name.find_first_not_of("0123456789") == std::string::npos;
}

// Whether no reader holds a lease on the manifest.
bool is_free(const std::string& manifest) {
  const LockedFile file(::open(manifest.c_str(), O_RDONLY | O_CLOEXEC));
  return file.descriptor() >= 0 && ::flock(file.descriptor(), LOCK_EX | LOCK_NB) == 0;
}

// Throws IndexError: with some names unknown nothing may be taken for unneeded, nor a number for free.
std::set<std::string> names_in(const std::string& folder) {
  std::set<std::string> names;
  std::error_code error;
  for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error))
    names.insert(at->path().filename());
  if (error)
    throw IndexError(IndexError::Code::unreadable, "cannot read the folder: " + error.message(), folder,
                     "check the rights of the folder, and the number of open files that the system allows; the old "
                     "index stands");
  return names;
}

// What cannot be removed now is left to the next run.
void remove(const std::string& path) {
  std::error_code ignored;
  fs::remove_all(path, ignored);
}

}  // namespace

void sync(const std::string& path) {
  const LockedFile file = open_file(path, O_RDONLY);
  if (::fsync(file.descriptor()) != 0) fail("cannot sync", path, errno);
}

WriterLock::WriterLock(const std::string& index) {
  make_folders(index);
  const std::string path = schema::lock_path(index);
  lock_ = open_file(path, O_RDWR | O_CREAT);
  if (::flock(lock_.descriptor(), LOCK_EX | LOCK_NB) != 0) {
    std::string owner = schema::read_file(path);
    while (!owner.empty() && owner.back() == '\n') owner.pop_back();
    throw IndexError(IndexError::Code::locked, "another run is writing to this index: process " + owner, index,
                     "wait until it ends, or stop it, and run again");
  }
  if (::ftruncate(lock_.descriptor(), 0) != 0) fail("cannot write", path, errno);
  write_all(lock_.descriptor(), std::to_string(::getpid()) + "\n", path);
}

std::uint64_t next_generation(const std::string& index) {
  std::uint64_t last = 0;
  for (const std::string folder : {"/generations", "/segments"})
    for (const std::string& name : names_in(index + folder))
      if (const std::string number = name.substr(0, name.find('.')); is_generation(number))
        last = std::max<std::uint64_t>(last, std::stoull(number));
  return last + 1;
}

void publish(const std::string& index, const schema::Manifest& manifest) {
  for (const schema::SegmentInfo& segment : manifest.segments) {
    if (segment.is_remote()) continue;
    const std::string folder = schema::segment_path(index, segment.name);
    for (const auto& [file, info] : segment.files) sync(folder + "/" + file);
    sync(folder + "/" + schema::articles_name);
    sync(folder);
  }
  sync(index + "/segments");
  const std::string name = schema::generation_name(manifest.generation);
  const std::string path = schema::manifest_path(index, name);
  rename_file(write_draft(path, schema::print(manifest)), path);
  sync(index + "/generations");
  sync(index);
  make_live(index, name);
}

void remove_unneeded(const std::string& index) try {
  std::set<std::string> needed;
  bool all_are_known = true;
  const auto need = [&](const std::string& generation) {
    const std::string path = schema::manifest_path(index, generation);
    try {
      for (const auto& segment : schema::parse_manifest(schema::read_file(path), path).segments)
        needed.insert(segment.name);
    } catch (const IndexError&) {
      all_are_known = false;
    }
  };

  std::string current;
  try {
    current = schema::current_generation(index);
    need(current);
  } catch (const IndexError& error) {
    all_are_known = error.code() == IndexError::Code::missing;
  }
  const bool live_is_known = all_are_known;
  for (const std::string& name : names_in(index + "/generations")) {
    if (name == current) continue;
    const std::string path = schema::manifest_path(index, name);
    if (!is_generation(name) || (live_is_known && is_free(path)))
      remove(path);
    else
      need(name);
  }
  for (const std::string& name : names_in(index + "/segments"))
    if (!needed.contains(name) && (all_are_known || !is_generation(name))) remove(schema::segment_path(index, name));
} catch (const IndexError&) {
  // A folder that cannot be read now: all is left to the next run.
}

}  // namespace indexer
