#include "tests/cli/process.h"

#include <fcntl.h>
#include <grp.h>
#include <poll.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <climits>
#include <csignal>
#include <cstring>
#include <stdexcept>
#include <string_view>

namespace cli {
namespace {

[[noreturn]] void fail(const std::string& what) { throw std::runtime_error(what + ": " + std::strerror(errno)); }

void close_file(int& file) {
  if (file >= 0) ::close(file);
  file = -1;
}

struct Pipe {
  int reading = -1;
  int writing = -1;
};

Pipe make_pipe() {
  int ends[2];
  if (::pipe2(ends, O_CLOEXEC) != 0) fail("pipe2");
  return {ends[0], ends[1]};
}

// The two sides of a terminal.
Pipe make_terminal() {
  Pipe terminal;
  terminal.reading = ::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
  std::array<char, 64> name{};
  if (terminal.reading < 0 || ::grantpt(terminal.reading) != 0 || ::unlockpt(terminal.reading) != 0 ||
      ::ptsname_r(terminal.reading, name.data(), name.size()) != 0)
    fail("opening a terminal");
  terminal.writing = ::open(name.data(), O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (terminal.writing < 0) fail("opening a terminal");
  return terminal;
}

std::vector<char*> pointers_to(std::vector<std::string>& strings) {
  std::vector<char*> pointers;
  for (std::string& s : strings) pointers.push_back(s.data());
  pointers.push_back(nullptr);
  return pointers;
}

std::vector<std::string> environment_of(const Typed& typed) {
  std::vector<std::string> environment;
  for (const char* name : {"PATH", "HOME", "TMPDIR", "ASAN_OPTIONS", "UBSAN_OPTIONS", "TSAN_OPTIONS"})
    if (const char* value = std::getenv(name); value != nullptr && !typed.environment.contains(name))
      environment.push_back(std::string(name) + "=" + value);
  if (typed.on_terminal) environment.emplace_back("TERM=xterm");
  for (const auto& [name, value] : typed.environment) environment.push_back(name + "=" + value);
  return environment;
}

double seconds_of(timeval time) { return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6; }

}  // namespace

Process::Process(const Typed& typed) : read_at_most_(typed.read_at_most.value_or(SIZE_MAX)) {
  std::signal(SIGPIPE, SIG_IGN);
  std::vector<std::string> words = typed.words;
  std::vector<std::string> variables = environment_of(typed);
  const std::vector<char*> arguments = pointers_to(words);
  const std::vector<char*> environment = pointers_to(variables);
  Pipe in = make_pipe();
  Pipe out = typed.on_terminal ? make_terminal() : make_pipe();
  Pipe err = make_pipe();
  if (!typed.output_file.empty()) {
    close_file(out.writing);
    out.writing = ::open(typed.output_file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    if (out.writing < 0) fail(typed.output_file);
  }

  id_ = ::fork();
  if (id_ < 0) fail("fork");
  if (id_ == 0) {
    ::dup2(in.reading, STDIN_FILENO);
    ::dup2(out.writing, STDOUT_FILENO);
    ::dup2(typed.on_terminal ? out.writing : err.writing, STDERR_FILENO);
    std::signal(SIGPIPE, SIG_DFL);
    const bool is_ready =
        ::chdir(typed.folder.c_str()) == 0 &&
        (!typed.user || (::setgroups(0, nullptr) == 0 && ::setgid(*typed.user) == 0 && ::setuid(*typed.user) == 0));
    // What a runner of tests left open is none of the program's: tests count its descriptors.
    ::close_range(STDERR_FILENO + 1, UINT_MAX, 0);
    if (is_ready) ::execve(arguments[0], arguments.data(), environment.data());
    ::_exit(127);
  }
  close_file(in.reading);
  close_file(out.writing);
  close_file(err.writing);
  in_ = in.writing;
  out_ = out.reading;
  err_ = err.reading;
  ::fcntl(in_, F_SETFL, O_NONBLOCK);
}

Process::~Process() {
  if (id_ > 0) {
    ::kill(id_, SIGKILL);
    ::waitpid(id_, nullptr, 0);
  }
  for (int* file : {&in_, &out_, &err_}) close_file(*file);
}

void Process::take(int& from, std::string& to) {
  std::array<char, 1 << 16> buffer;
  const ssize_t n = ::read(from, buffer.data(), buffer.size());
  if (n < 0 && errno == EINTR) return;
  if (n > 0) to.append(buffer.data(), static_cast<std::size_t>(n));
  const bool is_enough = &to == &ended_.out && to.size() >= read_at_most_;
  if (is_enough) to.resize(read_at_most_);
  if (n <= 0 || is_enough) close_file(from);  // a terminal ends with an error
}

bool Process::exchange(std::string_view& rest, std::chrono::milliseconds patience) {
  std::array<pollfd, 3> files{{{out_, POLLIN, 0}, {err_, POLLIN, 0}, {rest.empty() ? -1 : in_, POLLOUT, 0}}};
  if (files[0].fd < 0 && files[1].fd < 0 && files[2].fd < 0) return false;
  if (::poll(files.data(), files.size(), static_cast<int>(patience.count())) <= 0) return false;
  if (files[0].revents != 0) take(out_, ended_.out);
  if (files[1].revents != 0) take(err_, ended_.err);
  if (files[2].revents != 0) {
    const ssize_t n = ::write(in_, rest.data(), rest.size());
    if (n > 0) rest.remove_prefix(static_cast<std::size_t>(n));
    if (n < 0 && errno != EAGAIN && errno != EINTR) {
      rest = {};  // it does not want to hear more
      close_file(in_);
    }
  }
  return true;
}

void Process::write(const std::string& bytes) {
  std::string_view rest = bytes;
  while (!rest.empty())
    if (!exchange(rest, std::chrono::minutes(5))) throw std::runtime_error("the program takes no more input");
}

void Process::end_input() { close_file(in_); }

void Process::close_outputs() {
  close_file(out_);
  close_file(err_);
}

std::optional<std::string> Process::read_line(std::chrono::seconds patience) {
  std::string_view nothing;
  for (;;) {
    const std::size_t end = ended_.out.find('\n', line_begin_);
    if (end != std::string::npos) {
      std::string line = ended_.out.substr(line_begin_, end - line_begin_);
      line_begin_ = end + 1;
      return line;
    }
    if (!exchange(nothing, patience)) return std::nullopt;
  }
}

bool Process::says(const std::string& words, std::chrono::seconds patience) {
  std::string_view nothing;
  while (ended_.err.find(words) == std::string::npos)
    if (!exchange(nothing, patience)) return false;
  return true;
}

void Process::kill(int signal) { ::kill(id_, signal); }

Ended Process::wait() {
  end_input();
  std::string_view nothing;
  while (exchange(nothing, std::chrono::minutes(9))) {
  }
  int status = 0;
  rusage usage{};
  if (::wait4(id_, &status, 0, &usage) != id_) fail("wait4");
  id_ = -1;
  if (WIFEXITED(status)) ended_.code = WEXITSTATUS(status);
  if (WIFSIGNALED(status)) ended_.signal = WTERMSIG(status);
  ended_.cpu_seconds = seconds_of(usage.ru_utime) + seconds_of(usage.ru_stime);
  ended_.peak_megabytes = static_cast<double>(usage.ru_maxrss) / 1e3;
  return std::move(ended_);
}

Ended run(const Typed& typed) {
  Process process(typed);
  std::string_view rest = typed.input;
  while (!rest.empty() && process.exchange(rest, std::chrono::minutes(9))) {
  }
  return process.wait();
}

}  // namespace cli
