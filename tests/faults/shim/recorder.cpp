#include "tests/faults/shim/recorder.h"

#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <filesystem>

namespace faults {
namespace {

pthread_mutex_t one_at_a_time = PTHREAD_MUTEX_INITIALIZER;

int log_file() {
  static const int file = [] {
    const char* path = ::getenv(log_variable);
    if (path == nullptr || *path == '\0') return -1;
    return static_cast<int>(::syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0666));
  }();
  return file;
}

}  // namespace

Recorder::Recorder() {
  if (is_on()) ::pthread_mutex_lock(&one_at_a_time);
}

Recorder::~Recorder() {
  if (is_on()) ::pthread_mutex_unlock(&one_at_a_time);
}

bool Recorder::is_on() const { return log_file() >= 0; }

void Recorder::record(CallRecord record, std::string_view path, std::string_view other_path,
                      std::string_view data) const {
  if (!is_on()) return;
  record.path_bytes = static_cast<std::uint32_t>(path.size());
  record.other_path_bytes = static_cast<std::uint32_t>(other_path.size());
  record.data_bytes = static_cast<std::uint32_t>(data.size());
  std::string bytes(reinterpret_cast<const char*>(&record), sizeof record);
  bytes.append(path).append(other_path).append(data);
  for (std::string_view rest = bytes; !rest.empty();) {
    const long n = ::syscall(SYS_write, log_file(), rest.data(), rest.size());
    if (n <= 0) ::abort();  // a log with holes would be replayed as if it were whole
    rest.remove_prefix(static_cast<std::size_t>(n));
  }
}

std::string path_of(int file) {
  const std::string link = file == AT_FDCWD ? "/proc/self/cwd" : "/proc/self/fd/" + std::to_string(file);
  char target[PATH_MAX];
  const long n = ::syscall(SYS_readlinkat, AT_FDCWD, link.c_str(), target, sizeof target);
  return n <= 0 ? "" : std::string(target, static_cast<std::size_t>(n));
}

std::string absolute(int folder, const char* path) {
  std::string whole = path == nullptr ? "" : path;
  if (!whole.starts_with('/')) whole = path_of(folder) + "/" + whole;
  whole = std::filesystem::path(whole).lexically_normal();
  while (whole.size() > 1 && whole.back() == '/') whole.pop_back();
  return whole;
}

}  // namespace faults
