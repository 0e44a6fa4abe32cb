// The calls of the C library that change or read files, each counted, logged or refused before it goes to the kernel.
#include <dirent.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "tests/faults/shim/plan.h"
#include "tests/faults/shim/recorder.h"

namespace faults {
namespace {

constexpr long failed = -1;

template <typename Function>
Function of_the_library(const char* name) {
  return reinterpret_cast<Function>(::dlsym(RTLD_NEXT, name));
}

std::uint64_t inode_of(int file) {
  struct stat status = {};
  return ::fstat(file, &status) == 0 ? status.st_ino : 0;
}

bool refuse(CallClass call, const std::string& path) {
  const Refusal refusal = meet(call, path);
  if (refusal.kills) ::kill(::getpid(), SIGKILL);
  if (refusal.error == 0) return false;
  errno = refusal.error;
  return true;
}

// Does `perform` and, where that went well, gives what `effect` makes of it to the log.
template <typename Perform, typename Effect>
long watched(CallClass call, const std::string& path, Perform perform, Effect effect) {
  if (!is_watched(path)) return perform();
  if (refuse(call, path)) return failed;
  const Recorder recorder;
  const long result = perform();
  if (result == failed || !recorder.is_on()) return result;
  const int error = errno;
  effect(recorder, result);
  errno = error;
  return result;
}

long open_at(int folder, const char* name, int flags, mode_t mode) {
  const auto perform = [&] { return ::syscall(SYS_openat, folder, name, flags, mode); };
  const std::string path = absolute(folder, name);
  const bool writes = (flags & O_ACCMODE) != O_RDONLY || (flags & O_CREAT) != 0;
  struct stat before = {};
  const bool was_there = ::fstatat(folder, name, &before, 0) == 0;
  return watched(writes ? CallClass::create : CallClass::open, path, perform, [&](const Recorder& log, long file) {
    CallRecord record{.call = writes ? CallClass::create : CallClass::open, .inode = inode_of(static_cast<int>(file))};
    if (writes && !was_there) record.effect = Effect::created;
    if (was_there && (flags & O_TRUNC) != 0 && before.st_size > 0) record.effect = Effect::resized;
    log.record(record, path);
  });
}

// A write of `bytes` bytes from one or more places; `at` is where, -1 for the file's own place.
template <typename Perform, typename Gather>
long write_to(int file, off_t at, std::size_t bytes, Perform perform, Gather gather) {
  const std::string path = path_of(file);
  if (!is_watched(path)) return perform();
  const Refusal refusal = meet(CallClass::write, path);
  if (refusal.kills) {
    const std::string half = gather(bytes).substr(0, bytes / 2);  // what dies may be in the middle of a write
    if (at < 0)
      ::syscall(SYS_write, file, half.data(), half.size());
    else
      ::syscall(SYS_pwrite64, file, half.data(), half.size(), at);
    ::kill(::getpid(), SIGKILL);
  }
  if (refusal.error != 0) {
    errno = refusal.error;
    return failed;
  }
  const Recorder recorder;
  if (!recorder.is_on()) return perform();
  const bool appends = at < 0 && (::fcntl(file, F_GETFL) & O_APPEND) != 0;
  const off_t begin = at >= 0 ? at : ::lseek(file, 0, appends ? SEEK_END : SEEK_CUR);
  const long result = perform();
  if (result <= 0) return result;
  const int error = errno;
  recorder.record({.call = CallClass::write,
                   .effect = Effect::written,
                   .inode = inode_of(file),
                   .offset = static_cast<std::uint64_t>(begin)},
                  path, {}, gather(static_cast<std::size_t>(result)));
  errno = error;
  return result;
}

long write_bytes(int file, const void* data, std::size_t bytes, off_t at) {
  return write_to(
      file, at, bytes,
      [&] { return at < 0 ? ::syscall(SYS_write, file, data, bytes) : ::syscall(SYS_pwrite64, file, data, bytes, at); },
      [&](std::size_t n) { return std::string(static_cast<const char*>(data), n); });
}

long sync_file(int file, long number) {
  const std::string path = path_of(file);
  return watched(
      CallClass::sync, path, [&] { return ::syscall(number, file); },
      [&](const Recorder& log, long) {
        log.record({.call = CallClass::sync, .effect = Effect::synced, .inode = inode_of(file)}, path);
      });
}

long rename_at(int from_folder, const char* from, int to_folder, const char* to, unsigned flags) {
  const std::string path = absolute(from_folder, from);
  const std::string other = absolute(to_folder, to);
  return watched(
      CallClass::rename, path, [&] { return ::syscall(SYS_renameat2, from_folder, from, to_folder, to, flags); },
      [&](const Recorder& log, long) {
        log.record({.call = CallClass::rename, .effect = flags == 0 ? Effect::renamed : Effect::unlogged}, path, other);
      });
}

long link_file(const char* from, const char* to) {
  const std::string path = absolute(AT_FDCWD, from);
  const std::string other = absolute(AT_FDCWD, to);
  return watched(
      CallClass::rename, path, [&] { return ::syscall(SYS_linkat, AT_FDCWD, from, AT_FDCWD, to, 0); },
      [&](const Recorder& log, long) {
        log.record({.call = CallClass::rename, .effect = Effect::linked}, path, other);
      });
}

long remove_at(int folder, const char* name, int flags) {
  const std::string path = absolute(folder, name);
  return watched(
      CallClass::unlink, path, [&] { return ::syscall(SYS_unlinkat, folder, name, flags); },
      [&](const Recorder& log, long) { log.record({.call = CallClass::unlink, .effect = Effect::removed}, path); });
}

long make_folder(int folder, const char* name, mode_t mode) {
  const std::string path = absolute(folder, name);
  return watched(
      CallClass::mkdir, path, [&] { return ::syscall(SYS_mkdirat, folder, name, mode); },
      [&](const Recorder& log, long) {
        struct stat made = {};
        ::stat(path.c_str(), &made);
        log.record({.call = CallClass::mkdir, .effect = Effect::made_folder, .inode = made.st_ino}, path);
      });
}

long resize(int file, off_t bytes) {
  const std::string path = path_of(file);
  return watched(
      CallClass::truncate, path, [&] { return ::syscall(SYS_ftruncate, file, bytes); },
      [&](const Recorder& log, long) {
        log.record({.call = CallClass::truncate,
                    .effect = Effect::resized,
                    .inode = inode_of(file),
                    .offset = static_cast<std::uint64_t>(bytes)},
                   path);
      });
}

long unlogged(CallClass call, const std::string& path, long number, long a, long b, long c, long d, long e = 0,
              long f = 0) {
  return watched(
      call, path, [&] { return ::syscall(number, a, b, c, d, e, f); },
      [&](const Recorder& log, long) { log.record({.call = call, .effect = Effect::unlogged}, path); });
}

template <typename Perform>
long counted(CallClass call, const std::string& path, Perform perform) {
  return watched(call, path, perform, [&](const Recorder& log, long) { log.record({.call = call}, path); });
}

long map(void* address, std::size_t bytes, int protection, int flags, int file, off_t offset) {
  const auto perform = [&] { return ::syscall(SYS_mmap, address, bytes, protection, flags, file, offset); };
  if (file < 0) return perform();
  const std::string path = path_of(file);
  const bool writes = (protection & PROT_WRITE) != 0 && (flags & MAP_PRIVATE) == 0;
  return watched(CallClass::map, path, perform, [&](const Recorder& log, long) {
    log.record({.call = CallClass::map, .effect = writes ? Effect::unlogged : Effect::none}, path);
  });
}

FILE* open_stream(const char* name, const char* mode, const char* function) {
  using Open = FILE* (*)(const char*, const char*);
  static const auto fopen_of_the_library = of_the_library<Open>("fopen64");
  const std::string path = absolute(AT_FDCWD, name);
  if (!is_watched(path)) return of_the_library<Open>(function)(name, mode);
  const bool writes = std::strpbrk(mode, "wa+") != nullptr;
  const CallClass call = writes ? CallClass::create : CallClass::open;
  if (refuse(call, path)) return nullptr;
  const Recorder recorder;
  struct stat before = {};
  const bool was_there = ::stat(name, &before) == 0;
  FILE* stream = fopen_of_the_library(name, mode);
  if (stream == nullptr || !recorder.is_on()) return stream;
  const int error = errno;
  CallRecord record{.call = call, .inode = inode_of(::fileno(stream))};
  if (writes && !was_there) record.effect = Effect::created;
  if (was_there && *mode == 'w' && before.st_size > 0) record.effect = Effect::resized;
  recorder.record(record, path);
  errno = error;
  return stream;
}

mode_t mode_of(int flags, va_list arguments) {
  return (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(arguments, mode_t) : 0;
}

}  // namespace
}  // namespace faults

#define PULLQUOTE_OPEN(name)                                               \
  int name(const char* path, int flags, ...) {                             \
    va_list arguments;                                                     \
    va_start(arguments, flags);                                            \
    const mode_t mode = faults::mode_of(flags, arguments);                 \
    va_end(arguments);                                                     \
    return static_cast<int>(faults::open_at(AT_FDCWD, path, flags, mode)); \
  }
#define PULLQUOTE_OPENAT(name)                                           \
  int name(int folder, const char* path, int flags, ...) {               \
    va_list arguments;                                                   \
    va_start(arguments, flags);                                          \
    const mode_t mode = faults::mode_of(flags, arguments);               \
    va_end(arguments);                                                   \
    return static_cast<int>(faults::open_at(folder, path, flags, mode)); \
  }

// NOLINTBEGIN: the names and types are the C library's.
extern "C" {

PULLQUOTE_OPEN(open)
PULLQUOTE_OPEN(open64)
PULLQUOTE_OPENAT(openat)
PULLQUOTE_OPENAT(openat64)
int __open_2(const char* path, int flags) { return static_cast<int>(faults::open_at(AT_FDCWD, path, flags, 0)); }
int __open64_2(const char* path, int flags) { return __open_2(path, flags); }
int __openat_2(int folder, const char* path, int flags) {
  return static_cast<int>(faults::open_at(folder, path, flags, 0));
}
int __openat64_2(int folder, const char* path, int flags) { return __openat_2(folder, path, flags); }
int creat(const char* path, mode_t mode) {
  return static_cast<int>(faults::open_at(AT_FDCWD, path, O_CREAT | O_WRONLY | O_TRUNC, mode));
}
int creat64(const char* path, mode_t mode) { return creat(path, mode); }
FILE* fopen(const char* path, const char* mode) { return faults::open_stream(path, mode, "fopen"); }
FILE* fopen64(const char* path, const char* mode) { return faults::open_stream(path, mode, "fopen64"); }
DIR* opendir(const char* path) {
  const std::string whole = faults::absolute(AT_FDCWD, path);
  if (faults::is_watched(whole) && faults::refuse(faults::CallClass::open, whole)) return nullptr;
  return faults::of_the_library<DIR* (*)(const char*)>("opendir")(path);
}

ssize_t write(int file, const void* data, size_t bytes) { return faults::write_bytes(file, data, bytes, -1); }
ssize_t pwrite(int file, const void* data, size_t bytes, off_t at) {
  return faults::write_bytes(file, data, bytes, at);
}
ssize_t pwrite64(int file, const void* data, size_t bytes, off64_t at) {
  return faults::write_bytes(file, data, bytes, at);
}
ssize_t writev(int file, const struct iovec* parts, int count) {
  size_t bytes = 0;
  for (int i = 0; i < count; ++i) bytes += parts[i].iov_len;
  return faults::write_to(
      file, -1, bytes, [&] { return ::syscall(SYS_writev, file, parts, count); },
      [&](size_t n) {
        std::string data;
        for (int i = 0; i < count; ++i) data.append(static_cast<const char*>(parts[i].iov_base), parts[i].iov_len);
        return data.substr(0, n);
      });
}
ssize_t sendfile(int to, int from, off_t* offset, size_t bytes) {
  return faults::unlogged(faults::CallClass::write, faults::path_of(to), SYS_sendfile, to, from,
                          reinterpret_cast<long>(offset), static_cast<long>(bytes));
}
ssize_t sendfile64(int to, int from, off64_t* offset, size_t bytes) { return sendfile(to, from, offset, bytes); }
ssize_t copy_file_range(int from, off64_t* from_at, int to, off64_t* to_at, size_t bytes, unsigned flags) {
  return faults::unlogged(faults::CallClass::write, faults::path_of(to), SYS_copy_file_range, from,
                          reinterpret_cast<long>(from_at), to, reinterpret_cast<long>(to_at), static_cast<long>(bytes),
                          flags);
}
ssize_t read(int file, void* data, size_t bytes) {
  return faults::counted(faults::CallClass::read, faults::path_of(file),
                         [&] { return ::syscall(SYS_read, file, data, bytes); });
}
ssize_t pread(int file, void* data, size_t bytes, off_t at) {
  return faults::counted(faults::CallClass::read, faults::path_of(file),
                         [&] { return ::syscall(SYS_pread64, file, data, bytes, at); });
}
ssize_t pread64(int file, void* data, size_t bytes, off64_t at) { return pread(file, data, bytes, at); }

int fsync(int file) { return static_cast<int>(faults::sync_file(file, SYS_fsync)); }
int fdatasync(int file) { return static_cast<int>(faults::sync_file(file, SYS_fdatasync)); }

int rename(const char* from, const char* to) {
  return static_cast<int>(faults::rename_at(AT_FDCWD, from, AT_FDCWD, to, 0));
}
int renameat(int from_folder, const char* from, int to_folder, const char* to) {
  return static_cast<int>(faults::rename_at(from_folder, from, to_folder, to, 0));
}
int renameat2(int from_folder, const char* from, int to_folder, const char* to, unsigned flags) {
  return static_cast<int>(faults::rename_at(from_folder, from, to_folder, to, flags));
}
int link(const char* from, const char* to) { return static_cast<int>(faults::link_file(from, to)); }

int unlink(const char* path) { return static_cast<int>(faults::remove_at(AT_FDCWD, path, 0)); }
int unlinkat(int folder, const char* path, int flags) {
  return static_cast<int>(faults::remove_at(folder, path, flags));
}
int rmdir(const char* path) { return static_cast<int>(faults::remove_at(AT_FDCWD, path, AT_REMOVEDIR)); }
int remove(const char* path) {
  struct stat status = {};
  const bool is_folder = ::lstat(path, &status) == 0 && S_ISDIR(status.st_mode);
  return static_cast<int>(faults::remove_at(AT_FDCWD, path, is_folder ? AT_REMOVEDIR : 0));
}

int mkdir(const char* path, mode_t mode) { return static_cast<int>(faults::make_folder(AT_FDCWD, path, mode)); }
int mkdirat(int folder, const char* path, mode_t mode) {
  return static_cast<int>(faults::make_folder(folder, path, mode));
}

int ftruncate(int file, off_t bytes) { return static_cast<int>(faults::resize(file, bytes)); }
int ftruncate64(int file, off64_t bytes) { return static_cast<int>(faults::resize(file, bytes)); }
int truncate(const char* path, off_t bytes) {
  return static_cast<int>(faults::unlogged(faults::CallClass::truncate, faults::absolute(AT_FDCWD, path), SYS_truncate,
                                           reinterpret_cast<long>(path), bytes, 0, 0));
}
int fallocate(int file, int mode, off_t at, off_t bytes) {
  return static_cast<int>(
      faults::unlogged(faults::CallClass::write, faults::path_of(file), SYS_fallocate, file, mode, at, bytes));
}

void* mmap(void* address, size_t bytes, int protection, int flags, int file, off_t offset) {
  return reinterpret_cast<void*>(faults::map(address, bytes, protection, flags, file, offset));
}
void* mmap64(void* address, size_t bytes, int protection, int flags, int file, off64_t offset) {
  return reinterpret_cast<void*>(faults::map(address, bytes, protection, flags, file, offset));
}

}  // extern "C"
// NOLINTEND
