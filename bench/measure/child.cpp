#include "bench/measure/child.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <stdexcept>

#include "bench/measure/stopwatch.h"

namespace bench {
namespace {

constexpr int look_every_ms = 5;
constexpr std::size_t most_error_bytes = 2000;

// Both ends of a pipe, closed at the end.
struct Pipe {
  int ends[2] = {-1, -1};
  Pipe() {
    if (pipe2(ends, O_CLOEXEC) != 0) throw std::runtime_error("no pipe can be made");
  }
  ~Pipe() {
    close_end(0);
    close_end(1);
  }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;
  void close_end(int end) {
    if (ends[end] != -1) close(ends[end]);
    ends[end] = -1;
  }
};

// What posix_spawn is told: where the outputs go.
struct SpawnActions {
  posix_spawn_file_actions_t actions;
  SpawnActions(int out, int err) {
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, out, STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions, err, STDERR_FILENO);
  }
  ~SpawnActions() { posix_spawn_file_actions_destroy(&actions); }
  SpawnActions(const SpawnActions&) = delete;
  SpawnActions& operator=(const SpawnActions&) = delete;
};

std::vector<char*> pointers_to(std::vector<std::string>& words) {
  std::vector<char*> pointers;
  for (std::string& word : words) pointers.push_back(word.data());
  pointers.push_back(nullptr);
  return pointers;
}

// By posix_spawn: a fork would copy the page tables of a large parent, and count its memory as the child's.
pid_t start(const ChildRun& run, const Pipe& out, const Pipe& err) {
  std::vector<std::string> words = run.words;
  std::vector<std::string> environment = run.environment;
  for (char** entry = environ; *entry != nullptr; ++entry) environment.emplace_back(*entry);
  const SpawnActions actions(out.ends[1], err.ends[1]);
  pid_t child = -1;
  const int code = posix_spawn(&child, words[0].c_str(), &actions.actions, nullptr, pointers_to(words).data(),
                               pointers_to(environment).data());
  if (code != 0) throw std::runtime_error(words[0] + " cannot be started: " + std::strerror(code));
  return child;
}

// 0 once the process has no memory any more.
std::uint64_t peak_now(pid_t process) {
  std::ifstream status("/proc/" + std::to_string(process) + "/status");
  for (std::string line; std::getline(status, line);)
    if (line.starts_with("VmHWM:")) return 1024 * std::strtoull(line.c_str() + 6, nullptr, 10);
  return 0;
}

// Whether more may come.
bool take(Pipe& from, std::string& to) {
  std::array<char, 1 << 16> bytes;
  const ssize_t got = read(from.ends[0], bytes.data(), bytes.size());
  if (got > 0) to.append(bytes.data(), static_cast<std::size_t>(got));
  if (got <= 0) from.close_end(0);
  return got > 0;
}

}  // namespace

ChildEnd run_child(const ChildRun& run) {
  ChildEnd end;
  std::string errors;
  Pipe out;
  Pipe err;
  const Stopwatch watch;
  const pid_t child = start(run, out, err);
  out.close_end(1);
  err.close_end(1);
  while (out.ends[0] != -1 || err.ends[0] != -1) {
    pollfd waiting[2] = {{out.ends[0], POLLIN, 0}, {err.ends[0], POLLIN, 0}};
    poll(waiting, 2, look_every_ms);
    if (waiting[0].revents != 0 && !take(out, end.output)) end.seconds = watch.seconds();
    if (waiting[1].revents != 0) take(err, errors);
    if (run.watches_memory) end.peak_bytes = std::max(end.peak_bytes, peak_now(child));
  }
  int status = 0;
  rusage usage{};
  wait4(child, &status, 0, &usage);
  const auto seconds = [](const timeval& time) {
    return static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_usec);
  };
  end.cpu_seconds = seconds(usage.ru_utime) + seconds(usage.ru_stime);
  if (!WIFEXITED(status) || WEXITSTATUS(status) > 1) {
    if (errors.size() > most_error_bytes) errors.erase(0, errors.size() - most_error_bytes);
    throw std::runtime_error(run.words[0] + " failed: " + errors);
  }
  return end;
}

std::string program_folder() { return std::filesystem::read_symlink("/proc/self/exe").parent_path(); }

}  // namespace bench
