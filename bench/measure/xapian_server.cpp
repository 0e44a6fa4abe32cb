#include "bench/measure/xapian_server.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <stdexcept>
#include <thread>
#include <utility>

namespace bench {
namespace {

using namespace std::chrono_literals;

class Socket {
 public:
  Socket() : file_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {}
  ~Socket() { ::close(file_); }
  Socket(const Socket&) = delete;
  Socket& operator=(const Socket&) = delete;

  static sockaddr_in loopback(std::uint16_t port) {
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
  }

  std::uint16_t bind_anywhere() const {
    sockaddr_in address = loopback(0);
    socklen_t size = sizeof address;
    if (::bind(file_, reinterpret_cast<sockaddr*>(&address), size) != 0 ||
        ::getsockname(file_, reinterpret_cast<sockaddr*>(&address), &size) != 0)
      throw std::runtime_error(std::string("no free port: ") + std::strerror(errno));
    return ntohs(address.sin_port);
  }

  bool connects_to(std::uint16_t port) const {
    const sockaddr_in address = loopback(port);
    return ::connect(file_, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
  }

 private:
  int file_;
};

}  // namespace

bool has_xapian_tools() {
  for (const char* program : {"xapian-tcpsrv", "xapian-replicate-server", "xapian-replicate"})
    if (std::system((std::string("command -v ") + program + " > /dev/null").c_str()) != 0) return false;
  return true;
}

std::uint16_t free_port() { return Socket().bind_anywhere(); }

XapianServer::XapianServer(const std::string& program, std::vector<std::string> words, std::uint16_t port)
    : port_(port) {
  std::vector<std::string> all = {program, "--interface=127.0.0.1", "--port=" + std::to_string(port)};
  all.insert(all.end(), words.begin(), words.end());
  std::vector<char*> arguments;
  for (std::string& word : all) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  id_ = ::fork();
  if (id_ == 0) {
    ::setpgid(0, 0);
    const int null = ::open("/dev/null", O_RDWR);
    for (const int file : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) ::dup2(null, file);
    ::execvp(arguments[0], arguments.data());
    ::_exit(127);
  }
  ::setpgid(id_, id_);
  for (const auto patience = std::chrono::steady_clock::now() + 20s; !Socket().connects_to(port);) {
    if (std::chrono::steady_clock::now() > patience || ::waitpid(id_, nullptr, WNOHANG) != 0)
      throw std::runtime_error(program + " does not listen");
    std::this_thread::sleep_for(5ms);
  }
}

XapianServer::XapianServer(XapianServer&& other) noexcept : id_(std::exchange(other.id_, -1)), port_(other.port_) {}

void XapianServer::kill() {
  if (id_ < 0) return;
  ::kill(-id_, SIGKILL);
  ::waitpid(id_, nullptr, 0);
  id_ = -1;
}

void XapianServer::freeze() { ::kill(-id_, SIGSTOP); }

XapianServer serve(const std::string& database, std::uint16_t port, std::vector<std::string> options) {
  options.insert(options.end(), {"--quiet", database});
  return XapianServer("xapian-tcpsrv", std::move(options), port);
}

}  // namespace bench
