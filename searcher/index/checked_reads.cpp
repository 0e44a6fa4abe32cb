#include "searcher/index/checked_reads.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <cstring>
#include <map>
#include <mutex>
#include <utility>

#include "schema/checksum.h"
#include "schema/error.h"

namespace searcher {

struct CheckedReads::File {
  std::string path;
  std::shared_ptr<const schema::BlockSums> sums;
  schema::BlockSums::Table table;
  // Held open, so that no other file gets its place on the disk as long as it is registered.
  int descriptor = -1;
  std::vector<std::atomic<std::uint64_t>> is_compared;  // a bit a block
  std::atomic<std::uint64_t> blocks_read = 0;

  ~File() {
    if (descriptor >= 0) ::close(descriptor);
  }
};

namespace {

using File = CheckedReads::File;
using Identity = std::pair<dev_t, ino_t>;
using schema::block_bytes;

thread_local std::optional<ChangedBlock> changed_block;

// Which files are registered. Found by descriptor once they were found by what they are; close() forgets that.
constexpr std::size_t most_descriptors = 4096;
constinit std::array<std::atomic<File*>, most_descriptors> by_descriptor = {};
constinit std::atomic<std::size_t> registered = 0;

struct Registry {
  std::mutex mutex;
  std::map<Identity, std::weak_ptr<File>> files;
};

Registry& registry() {
  static Registry* const instance = new Registry;  // never gone: files are closed up to the very end
  return *instance;
}

std::optional<Identity> identity_of(int descriptor) {
  struct stat status = {};
  if (::fstat(descriptor, &status) != 0) return std::nullopt;
  return Identity{status.st_dev, status.st_ino};
}

File* registered_file(int descriptor) {
  if (registered.load(std::memory_order_acquire) == 0 || descriptor < 0) return nullptr;
  const auto index = static_cast<std::size_t>(descriptor);
  if (index < most_descriptors)
    if (File* const known = by_descriptor[index].load(std::memory_order_acquire)) return known;
  const auto identity = identity_of(descriptor);
  if (!identity) return nullptr;
  Registry& known = registry();
  const std::lock_guard lock(known.mutex);
  const auto found = known.files.find(*identity);
  if (found == known.files.end()) return nullptr;
  File* const file = found->second.lock().get();  // whoever reads it keeps it
  if (file != nullptr && index < most_descriptors) by_descriptor[index].store(file, std::memory_order_release);
  return file;
}

ssize_t real_pread(int descriptor, void* buffer, std::size_t size, off_t offset) {
  return ::syscall(SYS_pread64, descriptor, buffer, size, offset);
}

// All of it, or fewer bytes at the file's end.
std::size_t read_block(const File& file, std::uint64_t block, char* buffer) {
  std::size_t got = 0;
  while (got < block_bytes) {
    const ssize_t n =
        real_pread(file.descriptor, buffer + got, block_bytes - got, static_cast<off_t>(block * block_bytes + got));
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) break;
    got += static_cast<std::size_t>(n);
  }
  return got;
}

bool is_as_published(const File& file, std::uint64_t block, const char* bytes, std::size_t size) {
  const std::uint64_t begin = block * block_bytes;
  const std::uint64_t expected = std::min<std::uint64_t>(block_bytes, file.table.bytes - begin);
  return size == expected && schema::checksum({bytes, size}) == file.sums->sum(file.table, block);
}

// What was read at `offset`, block by block. A block of which only a part was asked for is read again as a whole.
bool are_as_published(File& file, const char* bytes, std::size_t size, std::uint64_t offset) {
  const std::uint64_t end = offset + size;
  for (std::uint64_t block = offset / block_bytes; block * block_bytes < end; ++block) {
    file.blocks_read.fetch_add(1, std::memory_order_relaxed);
    if (block >= file.table.blocks()) continue;  // behind its end: nothing that was published
    std::atomic<std::uint64_t>& word = file.is_compared[block / 64];
    const std::uint64_t bit = std::uint64_t{1} << block % 64;
    if ((word.load(std::memory_order_relaxed) & bit) != 0) continue;
    const std::uint64_t begin = block * block_bytes;
    const std::uint64_t whole = std::min<std::uint64_t>(block_bytes, file.table.bytes - begin);
    bool is_right = false;
    if (offset <= begin && begin + whole <= end) {
      is_right = is_as_published(file, block, bytes + (begin - offset), whole);
    } else {
      std::array<char, block_bytes> buffer;
      is_right = is_as_published(file, block, buffer.data(), read_block(file, block, buffer.data()));
    }
    if (!is_right) {
      changed_block = ChangedBlock{file.path, block};
      return false;
    }
    word.fetch_or(bit, std::memory_order_relaxed);
  }
  return true;
}

ssize_t checked_pread(int descriptor, void* buffer, std::size_t size, off_t offset) {
  const ssize_t got = real_pread(descriptor, buffer, size, offset);
  if (got < 0 || offset < 0) return got;
  File* const file = registered_file(descriptor);
  if (file == nullptr) return got;
  const auto at = static_cast<std::uint64_t>(offset);
  const bool ends_too_soon =
      static_cast<std::size_t>(got) < size && at + static_cast<std::uint64_t>(got) < file->table.bytes;
  if (ends_too_soon && got == 0) changed_block = ChangedBlock{file->path, at / block_bytes};
  if (are_as_published(*file, static_cast<const char*>(buffer), static_cast<std::size_t>(got), at)) return got;
  errno = EIO;
  return -1;
}

std::shared_ptr<File> register_file(const std::string& path, const schema::BlockSums::Table& table,
                                    const std::shared_ptr<const schema::BlockSums>& sums) {
  auto file = std::make_shared<File>();
  file->path = path;
  file->sums = sums;
  file->table = table;
  file->descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  const auto identity = file->descriptor < 0 ? std::nullopt : identity_of(file->descriptor);
  if (!identity) {
    if (errno == ENOENT || errno == ENOTDIR) throw schema::damaged(path, "a file is missing");
    throw schema::IndexError(schema::IndexError::Code::unreadable, std::string("cannot read: ") + std::strerror(errno),
                             path, "check the rights of the file and the open files that the system allows");
  }
  file->is_compared = std::vector<std::atomic<std::uint64_t>>(table.blocks() / 64 + 1);
  Registry& known = registry();
  const std::lock_guard lock(known.mutex);
  std::weak_ptr<File>& entry = known.files[*identity];
  if (auto other = entry.lock()) return other;
  entry = file;
  registered.fetch_add(1, std::memory_order_release);
  return file;
}

}  // namespace

CheckedReads::CheckedReads(const std::string& segment_folder)
    : sums_(std::make_shared<const schema::BlockSums>(segment_folder)) {
  for (const schema::BlockSums::Table& table : sums_->tables())
    files_.push_back(register_file(segment_folder + "/" + table.name, table, sums_));
}

CheckedReads::~CheckedReads() {
  Registry& known = registry();
  for (std::shared_ptr<File>& file : files_) {
    const std::lock_guard lock(known.mutex);
    if (file.use_count() > 1) continue;
    std::erase_if(known.files, [&](const auto& entry) { return entry.second.lock() == file; });
    for (std::atomic<File*>& entry : by_descriptor) {
      File* expected = file.get();
      entry.compare_exchange_strong(expected, nullptr);
    }
    registered.fetch_sub(1, std::memory_order_release);
  }
}

std::uint64_t CheckedReads::blocks_read() const {
  std::uint64_t sum = 0;
  for (const auto& file : files_) sum += file->blocks_read.load(std::memory_order_relaxed);
  return sum;
}

std::optional<ChangedBlock> take_changed_block() { return std::exchange(changed_block, std::nullopt); }

}  // namespace searcher

// Libraries that are linked at run time call these in the place of the system's.
extern "C" {

ssize_t pread(int descriptor, void* buffer, size_t size, off_t offset) {
  return searcher::checked_pread(descriptor, buffer, size, offset);
}

ssize_t pread64(int descriptor, void* buffer, size_t size, off64_t offset) {
  return searcher::checked_pread(descriptor, buffer, size, offset);
}

int close(int descriptor) {
  if (descriptor >= 0 && static_cast<std::size_t>(descriptor) < searcher::most_descriptors)
    searcher::by_descriptor[static_cast<std::size_t>(descriptor)].store(nullptr, std::memory_order_release);
  return static_cast<int>(::syscall(SYS_close, descriptor));
}

}  // extern "C"
