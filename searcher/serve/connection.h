// How does one client talk to the server? One request after another, each within its time, from the first byte to the
// last.
#pragma once

#include <boost/asio/basic_stream_socket.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <chrono>
#include <cstddef>
#include <memory>
#include <unordered_set>

#include "searcher/serve/answering_threads.h"
#include "searcher/serve/gate.h"
#include "searcher/serve/metrics.h"
#include "searcher/serve/serve_options.h"

namespace serve {

using Socket = boost::asio::basic_stream_socket<boost::asio::ip::tcp, boost::asio::io_context::executor_type>;

class Connection {
 public:
  using Time = std::chrono::steady_clock::time_point;
  virtual ~Connection() = default;

  virtual void start() = 0;
  // Answers that the server is full, and ends.
  virtual void refuse() = 0;
  // Drops what has had its time.
  virtual void check_time(Time now) = 0;
  // What is asked is answered, nothing more is read.
  virtual void wind_up() = 0;
  virtual void drop() = 0;
};

// What the connections of a server share. All of it belongs to the one thread that runs `io`.
struct Connections {
  boost::asio::io_context& io;
  const ServeOptions& options;
  const Gate& gate;
  AnsweringThreads& threads;
  Metrics& metrics;
  bool has_tls = false;  // as the browser sees it
  bool is_ending = false;
  std::unordered_set<Connection*> open = {};
  std::size_t refused = 0;  // of these, those that were only told to come back
};

// Lives as long as something is under way on it.
std::shared_ptr<Connection> make_connection(Connections& all, Socket socket, boost::asio::ssl::context* tls);

}  // namespace serve
