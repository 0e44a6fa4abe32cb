#include "corpus/input/archive_stream.h"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <new>
#include <vector>

namespace corpus {
namespace {

constexpr std::size_t buffer_bytes = 256 << 10;

std::string name_of(archive_entry* entry) {
  // The first is nothing where the name is not in the charset of the locale, the second where it is in none.
  const char* raw = archive_entry_pathname(entry);
  const char* utf8 = archive_entry_pathname_utf8(entry);
  std::string name = utf8 != nullptr ? utf8 : raw != nullptr ? raw : "";
  while (name.starts_with("./")) name.erase(0, 2);
  return name;
}

ArchiveMember::Kind kind_of(archive_entry* entry) {
  if (archive_entry_hardlink(entry) != nullptr) return ArchiveMember::Kind::link;
  switch (archive_entry_filetype(entry)) {
    case AE_IFREG: return ArchiveMember::Kind::file;
    case AE_IFDIR: return ArchiveMember::Kind::folder;
    case AE_IFLNK: return ArchiveMember::Kind::link;
    default: return ArchiveMember::Kind::other;
  }
}

}  // namespace

struct ArchiveStream::Below {
  explicit Below(ByteSource& source) : in(source), buffer(buffer_bytes) {}

  static Below& of(void* data) { return *static_cast<Below*>(data); }

  static la_ssize_t read(archive* a, void* data, const void** bytes) {
    Below& below = of(data);
    const std::size_t count = below.in.read(below.buffer.data(), below.buffer.size());
    if (count == 0 && !below.in.failure().empty()) {
      archive_set_error(a, EIO, "%s", below.in.failure().c_str());
      return -1;
    }
    *bytes = below.buffer.data();
    below.at += count;
    return static_cast<la_ssize_t>(count);
  }

  static la_int64_t seek(archive*, void* data, la_int64_t offset, int whence) {
    Below& below = of(data);
    const std::uint64_t from = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? below.at : below.in.size();
    const la_int64_t target = static_cast<la_int64_t>(from) + offset;
    if (target < 0) return ARCHIVE_FATAL;
    below.at = std::min(static_cast<std::uint64_t>(target), below.in.size());
    below.in.seek(below.at);
    return static_cast<la_int64_t>(below.at);
  }

  ByteSource& in;
  std::vector<char> buffer;
  std::uint64_t at = 0;
};

ArchiveStream::ArchiveStream(ByteSource& in, ArchiveKind kind)
    : below_(std::make_unique<Below>(in)), archive_(archive_read_new()) {
  if (archive_ == nullptr) throw std::bad_alloc();
  if (kind == ArchiveKind::zip) {
    archive_read_support_format_zip(archive_);
    if (in.can_seek()) {
      in.seek(0);
      archive_read_set_seek_callback(archive_, Below::seek);
    }
  } else {
    archive_read_support_format_tar(archive_);
  }
  if (archive_read_open2(archive_, below_.get(), nullptr, Below::read, nullptr, nullptr) == ARCHIVE_OK) return;
  take_problem();
  has_failed_ = true;
}

ArchiveStream::~ArchiveStream() { archive_read_free(archive_); }

ArchiveStream::Next ArchiveStream::next() {
  if (has_failed_) return Next::failed;
  problem_.clear();
  block_ = {};
  member_bytes_ = 0;
  archive_entry* entry = nullptr;
  int result = ARCHIVE_RETRY;
  constexpr int most_tries = 10;
  for (int i = 0; result == ARCHIVE_RETRY && i < most_tries; ++i) result = archive_read_next_header(archive_, &entry);
  if (result == ARCHIVE_EOF) return Next::end;
  if (result < ARCHIVE_WARN || entry == nullptr) {
    take_problem();
    has_failed_ = true;
    return Next::failed;
  }
  member_ = {
      .name = name_of(entry), .kind = kind_of(entry), .is_encrypted = archive_entry_is_data_encrypted(entry) != 0};
  return Next::member;
}

// A block at a time: archive_read_data() throws away what it read right before an error.
bool ArchiveStream::next_block() {
  const void* bytes = nullptr;
  std::size_t size = 0;
  la_int64_t offset = 0;
  const int result = archive_read_data_block(archive_, &bytes, &size, &offset);
  if (result == ARCHIVE_EOF) return false;
  if (result != ARCHIVE_OK) {
    take_problem();
    return false;
  }
  block_ = {static_cast<const char*>(bytes), size};
  if (offset == static_cast<la_int64_t>(member_bytes_)) return true;
  problem_ = "it has holes";  // a few bytes of a tar could stand for many exabytes of zeroes
  block_ = {};
  return false;
}

std::size_t ArchiveStream::read(char* to, std::size_t size) {
  while (block_.empty())
    if (!problem_.empty() || !next_block()) return 0;
  const std::size_t count = block_.copy(to, size);
  block_.remove_prefix(count);
  member_bytes_ += count;
  return count;
}

void ArchiveStream::take_problem() {
  const char* message = archive_error_string(archive_);
  problem_ = !below_->in.failure().empty() ? below_->in.failure() : message != nullptr ? message : "bad data";
}

std::size_t MemberBytes::fill(char* to, std::size_t size) {
  const std::size_t count = stream_.read(to, size);
  if (count == 0 && !stream_.problem().empty())
    fail("it cannot be unpacked (" + stream_.problem() + "); fetch the archive anew");
  return count;
}

}  // namespace corpus
