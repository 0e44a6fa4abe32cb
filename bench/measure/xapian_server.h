// A server of Xapian's own, as its users run it.
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <string>
#include <vector>

namespace bench {

// Whether the package xapian-tools is installed.
bool has_xapian_tools();

// A port of this machine that nothing listens on.
std::uint16_t free_port();

// A program of xapian-tools in a process group of its own, which is killed when this object goes. It serves on a port
// of the loopback interface, and is ready once this object is there.
class XapianServer {
 public:
  // `words` behind the program's name and what says where it listens.
  XapianServer(const std::string& program, std::vector<std::string> words, std::uint16_t port = free_port());
  ~XapianServer() { kill(); }
  XapianServer(XapianServer&& other) noexcept;
  XapianServer& operator=(XapianServer&&) = delete;

  std::uint16_t port() const { return port_; }
  std::string address() const { return "127.0.0.1:" + std::to_string(port_); }

  void kill();    // with all of its connections
  void freeze();  // it takes connections and says nothing any more, on old ones neither

 private:
  pid_t id_ = -1;
  std::uint16_t port_;
};

// xapian-tcpsrv with this database.
XapianServer serve(const std::string& database, std::uint16_t port = free_port(),
                   std::vector<std::string> options = {});

}  // namespace bench
