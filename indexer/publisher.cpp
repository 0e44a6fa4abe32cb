#include "indexer/publisher.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <set>

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

// Also for a folder: its entries are then on disk.
void sync(const std::string& path) {
  const LockedFile file = open_file(path, O_RDONLY);
  if (::fsync(file.descriptor()) != 0) fail("cannot sync", path, errno);
}

void write_all(int file, std::string_view bytes, const std::string& path) {
  while (!bytes.empty()) {
    const ssize_t n = ::write(file, bytes.data(), bytes.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) fail("cannot write", path, errno);
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
}

// Whoever reads `path` finds the old bytes or all of the new ones, also after a power failure.
void replace_file(const std::string& path, std::string_view bytes) {
  const std::string draft = path + ".new";
  {
    const LockedFile file = open_file(draft, O_WRONLY | O_CREAT | O_TRUNC);
    write_all(file.descriptor(), bytes, draft);
    if (::fsync(file.descriptor()) != 0) fail("cannot sync", draft, errno);
  }
  if (::rename(draft.c_str(), path.c_str()) != 0) fail("cannot rename", draft, errno);
  sync(fs::path(path).parent_path());
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

std::set<std::string> names_in(const std::string& folder) {
  std::set<std::string> names;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(folder, error)) names.insert(entry.path().filename());
  return names;
}

// What cannot be removed now is left to the next run.
void remove(const std::string& path) {
  std::error_code ignored;
  fs::remove_all(path, ignored);
}

}  // namespace

WriterLock::WriterLock(const std::string& index) {
  std::error_code error;
  for (const char* folder : {"/generations", "/segments"}) {
    fs::create_directories(index + folder, error);
    if (error) fail("cannot make the folder", index + folder, error.value());
  }
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
    const std::string folder = schema::segment_path(index, segment.name);
    for (const auto& [file, info] : segment.files) sync(folder + "/" + file);
    sync(folder + "/" + schema::articles_name);
    sync(folder);
  }
  sync(index + "/segments");
  const std::string name = schema::generation_name(manifest.generation);
  replace_file(schema::manifest_path(index, name), schema::print(manifest));
  sync(index);
  replace_file(schema::current_path(index), schema::current_contents(name));
}

void remove_unneeded(const std::string& index) {
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
}

}  // namespace indexer
