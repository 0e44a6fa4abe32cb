#include "searcher/serve/server.h"

#include <sys/resource.h>

#include <algorithm>
#include <boost/asio/basic_socket_acceptor.hpp>
#include <boost/asio/basic_waitable_timer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <csignal>
#include <optional>
#include <random>
#include <utility>

#include "schema/checksum.h"
#include "searcher/index/snapshot.h"
#include "searcher/serve/connection.h"
#include "searcher/serve/exposure.h"
#include "searcher/serve/log.h"
#include "searcher/serve/tls.h"

namespace serve {
namespace {

namespace asio = boost::asio;
using boost::system::error_code;
using Acceptor = asio::basic_socket_acceptor<asio::ip::tcp, asio::io_context::executor_type>;

constexpr std::chrono::milliseconds between_checks{100};
constexpr std::chrono::milliseconds pause_without_files{100};
constexpr std::size_t refused_at_a_time = 64;
constexpr std::size_t other_files = 256;  // of the index, and of the program

// As many connections as files can be open, up to `wanted`.
std::size_t allow_files(std::size_t wanted) {
  rlimit limit{};
  if (::getrlimit(RLIMIT_NOFILE, &limit) != 0) return wanted;
  const rlim_t needed = wanted + other_files;
  if (limit.rlim_cur < needed) {
    limit.rlim_cur = std::min(needed, limit.rlim_max);
    ::setrlimit(RLIMIT_NOFILE, &limit);
    ::getrlimit(RLIMIT_NOFILE, &limit);
  }
  if (limit.rlim_cur >= needed) return wanted;
  return limit.rlim_cur > 2 * other_files ? limit.rlim_cur - other_files : limit.rlim_cur / 2;
}

unsigned threads_of(const ServeOptions& options) {
  return options.threads > 0 ? options.threads : std::clamp(std::thread::hardware_concurrency(), 2u, 64u);
}

std::string random_name() {
  std::random_device device;
  return schema::hex((std::uint64_t{device()} << 32) | device());
}

}  // namespace

class Server::Listening {
 public:
  Listening(const ServeOptions& options, std::function<Answer()> make_answer)
      : options_(options),
        address_(parse_listen_address(options_.listen)),
        gate_((check_exposure(options_, address_), Gate(options_, address_))),
        cache_(options_.cache_bytes),
        acceptor_(io_.get_executor()),
        checks_(io_),
        signals_(io_, SIGTERM, SIGINT) {
    if (!make_answer) {
      const searcher::Snapshot can_be_opened(options_.index);
      metrics_.set_generation(can_be_opened.generation(), can_be_opened.manifest().counts.articles);
      make_answer = [shared = Shared{options_, metrics_, cache_, random_name()}]() -> Answer {
        return [answerer = std::make_shared<Answerer>(shared)](const Request& r) { return answerer->answer(r); };
      };
    }
    if (!options_.tls_certificate.empty()) tls_.emplace(open_tls(options_.tls_certificate, options_.tls_key));
    options_.limits.connections = allow_files(options_.limits.connections);
    listen();
    threads_.emplace(threads_of(options_), options_.limits.queued, std::move(make_answer));
    all_.emplace(Connections{io_, options_, gate_, *threads_, metrics_, is_https()});
  }

  // Handlers that never ran hold connections, which strike themselves off the list of all: they go first.
  ~Listening() {
    threads_.reset();
    io_.stop();
    if (all_)
      for (Connection* connection : std::vector<Connection*>(all_->open.begin(), all_->open.end())) connection->drop();
    acceptor_.close(ignored_);
    checks_.cancel();
    signals_.cancel(ignored_);
    io_.restart();
    io_.run();
  }

  std::string url() const {
    return std::string(tls_ ? "https://" : "http://") + host_of(address_.ip) + ":" + std::to_string(address_.port) +
           "/";
  }

  void run() {
    set_up_log();
    log_line("answers at " + url());
    accept();
    check_times();
    await_signal();
    io_.run();
    log_line("ended");
  }

  void stop() {
    asio::post(io_, [this] { end(); });
  }

  const Metrics& metrics() const { return metrics_; }

 private:
  bool is_https() const { return tls_.has_value() || options_.is_behind_tls_proxy; }

  void listen() {
    const asio::ip::tcp::endpoint endpoint(asio::ip::make_address(address_.ip), address_.port);
    try {
      acceptor_.open(endpoint.protocol());
      acceptor_.set_option(asio::socket_base::reuse_address(true));
      acceptor_.bind(endpoint);
      acceptor_.listen(asio::socket_base::max_listen_connections);
      address_.port = acceptor_.local_endpoint().port();
    } catch (const boost::system::system_error& error) {
      throw StartError("cannot listen: " + error.code().message(), "--listen " + options_.listen,
                       "choose another port, or end what listens there");
    }
  }

  void accept() {
    acceptor_.async_accept([this](error_code error, Socket socket) {
      if (ending_at_) return;
      if (!error) {
        welcome(std::move(socket));
        return accept();
      }
      if (error == asio::error::connection_aborted) return accept();
      // No files are left, or no memory: whoever waits is let in when some is.
      metrics_.count_error("accept_failed");
      is_out_of_files_ = true;
    });
  }

  void welcome(Socket socket) {
    socket.set_option(asio::ip::tcp::no_delay(true), ignored_);
    const std::size_t admitted = all_->open.size() - all_->refused;
    const auto connection = make_connection(*all_, std::move(socket), tls_ ? &*tls_ : nullptr);
    if (admitted < options_.limits.connections)
      connection->start();
    else if (all_->refused < refused_at_a_time)
      connection->refuse();
    else
      connection->drop();
  }

  void check_times() {
    const auto now = std::chrono::steady_clock::now();
    for (Connection* connection : std::vector<Connection*>(all_->open.begin(), all_->open.end()))
      connection->check_time(now);
    metrics_.set_open_connections(all_->open.size());
    if (is_out_of_files_ && now - resumed_at_ >= pause_without_files && !ending_at_) {
      is_out_of_files_ = false;
      resumed_at_ = now;
      accept();
    }
    if (ending_at_ && now >= *ending_at_) drop_all();
    if (ending_at_ && all_->open.empty()) {
      signals_.cancel(ignored_);
      return;
    }
    checks_.expires_after(ending_at_ ? between_checks / 10 : between_checks);
    checks_.async_wait([this](error_code error) {
      if (!error || ending_at_) check_times();
    });
  }

  void await_signal() {
    signals_.async_wait([this](error_code error, int) {
      if (error) return;
      if (ending_at_) return drop_all();
      log_line("ending: what was asked is answered");
      end();
      await_signal();
    });
  }

  void end() {
    if (ending_at_) return;
    // Those who were connected before the end are heard.
    acceptor_.non_blocking(true, ignored_);
    for (error_code none; !none;) {
      Socket socket = acceptor_.accept(none);
      if (!none) welcome(std::move(socket));
    }
    ending_at_ = std::chrono::steady_clock::now() + options_.limits.drain;
    acceptor_.close(ignored_);
    all_->is_ending = true;
    for (Connection* connection : std::vector<Connection*>(all_->open.begin(), all_->open.end())) connection->wind_up();
    checks_.cancel();
  }

  void drop_all() {
    for (Connection* connection : std::vector<Connection*>(all_->open.begin(), all_->open.end())) connection->drop();
  }

  ServeOptions options_;
  ListenAddress address_;
  Gate gate_;
  Metrics metrics_;
  AnswerCache cache_;
  std::optional<asio::ssl::context> tls_;
  asio::io_context io_{1};
  Acceptor acceptor_;
  asio::steady_timer checks_;
  asio::signal_set signals_;
  std::optional<AnsweringThreads> threads_;
  std::optional<Connections> all_;
  std::optional<std::chrono::steady_clock::time_point> ending_at_;  // what is not done by then is dropped
  std::chrono::steady_clock::time_point resumed_at_{};
  bool is_out_of_files_ = false;
  error_code ignored_;
};

Server::Server(const ServeOptions& options, std::function<Answer()> make_answer)
    : listening_(std::make_unique<Listening>(options, std::move(make_answer))) {}
Server::~Server() = default;
std::string Server::url() const { return listening_->url(); }
void Server::run() { listening_->run(); }
void Server::stop() { listening_->stop(); }
const Metrics& Server::metrics() const { return listening_->metrics(); }

}  // namespace serve
