#include "searcher/watch/command_sink.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <spawn.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <string_view>
#include <vector>

#include "searcher/watch/watch_error.h"

namespace searcher::watch {
namespace {

using Clock = std::chrono::steady_clock;
using schema::LockedFile;

WatchError failed(const std::string& how) {
  return {WatchError::Code::delivery_failed, how, "--exec", "see what the command says; it gets the delivery again"};
}

std::vector<std::string> environment_with(const std::string& variable) {
  std::vector<std::string> variables;
  const std::string_view name = std::string_view(variable).substr(0, variable.find('=') + 1);
  for (char** each = environ; *each != nullptr; ++each)
    if (!std::string_view(*each).starts_with(name)) variables.emplace_back(*each);
  variables.push_back(variable);
  return variables;
}

std::vector<char*> pointers_to(std::vector<std::string>& strings) {
  std::vector<char*> pointers;
  for (std::string& s : strings) pointers.push_back(s.data());
  pointers.push_back(nullptr);
  return pointers;
}

struct Child {
  pid_t id = -1;
  LockedFile input;  // what it reads
  LockedFile end;    // to be read from when it has ended
};

// In a process group of its own, so that Ctrl-C reaches this program alone and the delivery is brought to its end.
Child start(const std::string& command, const std::string& delivery) {
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw failed(std::string("no pipe: ") + std::strerror(errno));
  const LockedFile reading(ends[0]);
  Child child{.id = -1, .input = LockedFile(ends[1]), .end = {}};

  posix_spawn_file_actions_t actions;
  ::posix_spawn_file_actions_init(&actions);
  ::posix_spawn_file_actions_adddup2(&actions, reading.descriptor(), STDIN_FILENO);
  posix_spawnattr_t attributes;
  ::posix_spawnattr_init(&attributes);
  sigset_t none, defaults;
  ::sigemptyset(&none);
  ::sigemptyset(&defaults);
  ::sigaddset(&defaults, SIGPIPE);
  ::posix_spawnattr_setsigmask(&attributes, &none);
  ::posix_spawnattr_setsigdefault(&attributes, &defaults);
  ::posix_spawnattr_setpgroup(&attributes, 0);
  ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP);

  std::vector<std::string> words = {"sh", "-c", command};
  std::vector<std::string> variables = environment_with("PULLQUOTE_DELIVERY=" + delivery);
  const int error = ::posix_spawn(&child.id, "/bin/sh", &actions, &attributes, pointers_to(words).data(),
                                  pointers_to(variables).data());
  ::posix_spawn_file_actions_destroy(&actions);
  ::posix_spawnattr_destroy(&attributes);
  if (error != 0) throw failed(std::string("it could not be run: ") + std::strerror(error));
  ::fcntl(child.input.descriptor(), F_SETFL, O_NONBLOCK);
  child.end = LockedFile(static_cast<int>(::syscall(SYS_pidfd_open, child.id, 0)));
  return child;
}

int waited_for(pid_t child) {
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return status;
}

bool has_ended(const Child& child, std::chrono::milliseconds patience) {
  pollfd file{child.end.descriptor(), POLLIN, 0};
  return ::poll(&file, 1, static_cast<int>(patience.count())) > 0;
}

void end(const Child& child) {
  ::kill(-child.id, SIGTERM);
  if (!has_ended(child, std::chrono::seconds(2))) ::kill(-child.id, SIGKILL);
  waited_for(child.id);
}

// Gives it what it takes. False when it takes no more.
bool feed(const Child& child, std::string_view& rest) {
  const ssize_t n = ::write(child.input.descriptor(), rest.data(), rest.size());
  if (n > 0) rest.remove_prefix(static_cast<std::size_t>(n));
  return n >= 0 || errno == EAGAIN || errno == EINTR;
}

}  // namespace

CommandSink::CommandSink(std::string command, const Stop& stop, Patience patience)
    : command_(std::move(command)), stop_(stop), patience_(patience) {}

void CommandSink::deliver(const Pending& pending, std::size_t) {
  Child child = start(command_, hex(pending.id));
  std::string_view rest = pending.payload;
  Clock::time_point last = Clock::now() + patience_.running;
  bool is_stopping = false;
  for (;;) {
    if (rest.empty()) child.input = LockedFile();
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(last - Clock::now());
    if (left.count() <= 0) {
      end(child);
      if (is_stopping) throw Undelivered{};
      throw failed(fmt::format("it did not end within {} s", patience_.running.count() / 1000));
    }
    std::array<pollfd, 3> files{{{child.end.descriptor(), POLLIN, 0},
                                 {rest.empty() ? -1 : child.input.descriptor(), POLLOUT, 0},
                                 {is_stopping ? -1 : stop_.descriptor(), POLLIN, 0}}};
    ::poll(files.data(), files.size(), static_cast<int>(std::min<std::int64_t>(left.count(), 60'000)));
    if (files[1].revents != 0 && !feed(child, rest)) rest = {};
    if (files[2].revents != 0) {
      is_stopping = true;
      last = std::min(last, Clock::now() + patience_.stopping);
    }
    if (files[0].revents != 0) break;
  }
  const int status = waited_for(child.id);
  if (WIFSIGNALED(status)) throw failed(fmt::format("the command was ended by signal {}", WTERMSIG(status)));
  if (WEXITSTATUS(status) != 0) throw failed(fmt::format("the command ended with {}", WEXITSTATUS(status)));
}

}  // namespace searcher::watch
