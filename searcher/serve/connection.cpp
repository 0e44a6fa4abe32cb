#include "searcher/serve/connection.h"

#include <array>
#include <boost/asio/buffer.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/serializer.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/beast/http/write.hpp>
#include <optional>
#include <type_traits>
#include <utility>

#include "searcher/serve/log.h"
#include "searcher/serve/parse_problem.h"
#include "searcher/serve/response_message.h"

namespace serve {
namespace {

namespace asio = boost::asio;
namespace http = boost::beast::http;
using boost::system::error_code;
using TlsStream = asio::ssl::stream<Socket>;
using std::chrono::milliseconds;

constexpr std::size_t first_read_bytes = 2048;
constexpr std::size_t max_buffered_bytes = 96 * 1024;
constexpr milliseconds time_to_linger{2000};
constexpr std::size_t max_lingering_bytes = 16 << 20;

template <typename Stream>
class StreamConnection : public Connection, public std::enable_shared_from_this<StreamConnection<Stream>> {
 public:
  static constexpr bool is_tls = std::is_same_v<Stream, TlsStream>;

  StreamConnection(Connections& all, Stream stream) : all_(all), stream_(std::move(stream)) { all_.open.insert(this); }
  ~StreamConnection() override {
    all_.open.erase(this);
    if (is_refused_) --all_.refused;
  }

  void start() override {
    if constexpr (is_tls) {
      enter(Phase::handshake, limits().header);
      stream_.async_handshake(asio::ssl::stream_base::server, continued([this] { await_request(); }));
    } else {
      await_request();
    }
  }

  void refuse() override {
    const Problem full{503, "too_many_connections", "too many are connected", "the server", "try again in a while"};
    is_refused_ = true;
    ++all_.refused;
    all_.metrics.count_error(full.code);
    if constexpr (is_tls)
      drop();
    else
      respond(response_of(full, Route::unread), false);
  }

  void check_time(Time now) override {
    if (now < until_) return;
    switch (phase_) {
      case Phase::answer: {
        const Problem slow{503, "too_slow", "this takes too long", "the server",
                           "ask for less, or try again in a while"};
        deliver(response_of(slow, route_), false);
        return;
      }
      case Phase::handshake:
      case Phase::header:
      case Phase::body:
      case Phase::write: all_.metrics.count_error("timeout"); break;
      case Phase::idle:
      case Phase::lingering:
      case Phase::done: break;
    }
    drop();
  }

  void wind_up() override {
    if (phase_ != Phase::idle) return;
    error_code failed;
    if (!is_tls && socket().available(failed) > 0 && !failed) return;  // a request is on its way
    drop();
  }

  void drop() override {
    phase_ = Phase::done;
    error_code ignored;
    socket().close(ignored);
  }

 private:
  enum class Phase : std::uint8_t { handshake, idle, header, body, answer, write, lingering, done };

  const Limits& limits() const { return all_.options.limits; }

  Socket& socket() {
    if constexpr (is_tls)
      return stream_.next_layer();
    else
      return stream_;
  }

  void enter(Phase phase, milliseconds limit) {
    phase_ = phase;
    until_ = std::chrono::steady_clock::now() + limit;
  }

  // A handler that keeps this object alive, and drops the connection when the operation failed.
  template <typename Then>
  auto continued(Then then) {
    return [self = this->shared_from_this(), then](error_code error, auto&&...) {
      if (self->phase_ == Phase::done) return;
      if (error)
        self->drop();
      else
        then();
    };
  }

  // While nothing is asked a connection holds neither a buffer nor a parser.
  void await_request() {
    parser_.reset();
    if (buffer_.size() > 0) return read_header();
    buffer_.shrink_to_fit();
    if (all_.is_ending) return drop();
    enter(Phase::idle, limits().idle);
    if constexpr (is_tls) {
      // What was decrypted already would wake nobody who waits for the socket.
      stream_.async_read_some(buffer_.prepare(first_read_bytes),
                              [self = this->shared_from_this()](error_code error, std::size_t bytes) {
                                if (self->phase_ == Phase::done) return;
                                if (error) return self->drop();
                                self->buffer_.commit(bytes);
                                self->read_header();
                              });
    } else {
      stream_.async_wait(Socket::wait_read, continued([this] {
                           buffer_.reserve(first_read_bytes);
                           read_header();
                         }));
    }
  }

  void read_header() {
    enter(Phase::header, limits().header);
    parser_.emplace();
    parser_->header_limit(static_cast<std::uint32_t>(limits().header_bytes));
    parser_->body_limit(boost::none);
    http::async_read_header(
        stream_, buffer_, *parser_,
        [self = this->shared_from_this()](error_code error, std::size_t) { self->on_header(error); });
  }

  void on_header(error_code error) {
    if (phase_ == Phase::done) return;
    route_ = Route::unread;  // an error that comes before the route is known is told to a program
    method_ = Method::get;
    asked_at_ = std::chrono::steady_clock::now();
    if (error) {
      const auto problem = parse_problem(error);
      if (!problem) return drop();
      return deliver(response_of(*problem, route_), false);
    }
    error_code unknown;
    const auto local = socket().local_endpoint(unknown);
    auto judged = all_.gate.judge(parser_->get().base(), unknown ? std::string() : local.address().to_string());
    if (Refused* refused = std::get_if<Refused>(&judged)) {
      route_ = refused->route;
      method_ = refused->method;
      Response response = response_of(refused->problem, route_);
      for (auto& header : refused->headers) response.headers.push_back(std::move(header));
      return deliver(std::move(response), parser_->is_done() && parser_->keep_alive());
    }
    Admitted& admitted = std::get<Admitted>(judged);
    route_ = admitted.request.route;
    method_ = admitted.request.method;
    request_ = std::make_unique<Request>(std::move(admitted.request));
    if (parser_->is_done()) return ask();
    enter(Phase::body, limits().body);
    parser_->body_limit(admitted.max_body_bytes);
    if (!admitted.awaits_continue) return read_body();
    static constexpr std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";
    asio::async_write(stream_, asio::buffer(go_on), continued([this] { read_body(); }));
  }

  void read_body() {
    http::async_read(stream_, buffer_, *parser_, [self = this->shared_from_this()](error_code error, std::size_t) {
      if (self->phase_ == Phase::done) return;
      if (!error) return self->ask();
      const auto problem = parse_problem(error);
      if (!problem) return self->drop();
      self->deliver(response_of(*problem, self->route_), false);
    });
  }

  void ask() {
    enter(Phase::answer, limits().answer);
    asked_at_ = std::chrono::steady_clock::now();
    request_->body = std::move(parser_->get().body());
    request_->deadline = until_;
    Job job{.request = std::move(*request_),
            .done = [self = this->shared_from_this(), turn = turn_](Response response) {
              asio::post(self->all_.io, [self, turn, response = std::move(response)]() mutable {
                if (turn == self->turn_ && self->phase_ == Phase::answer) self->answered(std::move(response));
              });
            }};
    request_.reset();
    if (all_.threads.put(std::move(job))) return;
    const Problem busy{503, "too_busy", "too many ask at a time", "the server", "try again in a while"};
    Response response = response_of(busy, route_);
    response.headers.emplace_back("Retry-After", "1");
    answered(std::move(response));
  }

  void answered(Response response) { deliver(std::move(response), parser_->keep_alive()); }

  // Counts the answer and sends it; `keeps_connection` where nothing speaks against it.
  void deliver(Response response, bool keeps_connection) {
    ++turn_;
    const auto took = std::chrono::steady_clock::now() - asked_at_;
    all_.metrics.count_answer(route_, response.status, response.error, took);
    if (all_.options.logs_requests || response.status >= 500 || response.status == 401 || response.status == 403 ||
        response.status == 421)
      log_request(name_of(method_), name_of(route_), response.status, took);
    respond(std::move(response), keeps_connection && !(all_.is_ending && buffer_.size() == 0));
  }

  static std::string_view name_of(Method method) {
    return method == Method::get ? "GET" : method == Method::head ? "HEAD" : "POST";
  }
  static std::string_view name_of(Route route) { return serve::name_of(route); }

  void respond(Response response, bool keeps_connection) {
    enter(Phase::write, limits().write);
    sent_ = std::make_unique<Sent>(message_of(std::move(response), {keeps_connection, all_.has_tls}));
    auto written = continued([this, keeps_connection] {
      sent_.reset();
      if (keeps_connection)
        await_request();
      else
        end();
    });
    if (method_ == Method::head)
      http::async_write_header(stream_, sent_->serializer, std::move(written));
    else
      http::async_write(stream_, sent_->serializer, std::move(written));
  }

  // A connection that is closed with bytes unread is reset, and the client may lose the answer.
  void end() {
    enter(Phase::lingering, time_to_linger);
    if constexpr (is_tls) {
      stream_.async_shutdown([self = this->shared_from_this()](error_code) { self->drop(); });
    } else {
      error_code ignored;
      stream_.shutdown(Socket::shutdown_send, ignored);
      read_on(max_lingering_bytes);
    }
  }

  void read_on(std::size_t allowed) {
    static std::array<char, 16 * 1024> unread;  // nobody looks at it
    stream_.async_read_some(asio::buffer(unread),
                            [self = this->shared_from_this(), allowed](error_code error, std::size_t bytes) {
                              if (self->phase_ == Phase::done) return;
                              if (error || bytes > allowed) return self->drop();
                              self->read_on(allowed - bytes);
                            });
  }

  struct Sent {
    explicit Sent(ResponseMessage its_message) : message(std::move(its_message)), serializer(message) {}
    ResponseMessage message;
    http::response_serializer<http::string_body> serializer;
  };

  Connections& all_;
  Stream stream_;
  boost::beast::flat_buffer buffer_{max_buffered_bytes};
  std::optional<http::request_parser<http::string_body>> parser_;
  std::unique_ptr<Request> request_;
  std::unique_ptr<Sent> sent_;
  Time until_{};
  Time asked_at_{};
  std::uint32_t turn_ = 0;  // of the request that is answered: what comes late for another is dropped
  bool is_refused_ = false;
  Phase phase_ = Phase::idle;
  Route route_ = Route::unread;
  Method method_ = Method::get;
};

}  // namespace

std::shared_ptr<Connection> make_connection(Connections& all, Socket socket, boost::asio::ssl::context* tls) {
  if (tls == nullptr) return std::make_shared<StreamConnection<Socket>>(all, std::move(socket));
  return std::make_shared<StreamConnection<TlsStream>>(all, TlsStream(std::move(socket), *tls));
}

}  // namespace serve
