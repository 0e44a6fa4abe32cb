#include "tests/searcher/serve/http_client.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <stdexcept>
#include <utility>

namespace serve {

HttpClient::HttpClient(unsigned port) : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
    throw std::runtime_error("cannot connect");
}

HttpClient::~HttpClient() {
  if (socket_ >= 0) ::close(socket_);
}

HttpClient::HttpClient(HttpClient&& other) noexcept
    : socket_(std::exchange(other.socket_, -1)), received_(std::move(other.received_)) {}

bool HttpClient::send(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
  return true;
}

void HttpClient::end_sending() { ::shutdown(socket_, SHUT_WR); }

bool HttpClient::receive(std::chrono::milliseconds patience) {
  pollfd ready{.fd = socket_, .events = POLLIN, .revents = 0};
  if (::poll(&ready, 1, static_cast<int>(patience.count())) <= 0) return false;
  std::string bytes(65536, '\0');
  const ssize_t size = ::recv(socket_, bytes.data(), bytes.size(), 0);
  if (size <= 0) return false;
  received_.append(bytes, 0, static_cast<std::size_t>(size));
  return true;
}

std::optional<Reply> HttpClient::read_reply(Asked asked, std::chrono::milliseconds patience) {
  std::size_t end = 0;
  while ((end = received_.find("\r\n\r\n")) == std::string::npos)
    if (!receive(patience)) return std::nullopt;
  Reply reply;
  reply.head = received_.substr(0, end + 4);
  received_.erase(0, end + 4);
  reply.status = std::stoi(reply.head.substr(9, 3));
  for (std::size_t at = reply.head.find("\r\n") + 2; at + 2 < reply.head.size();) {
    const std::size_t line_end = reply.head.find("\r\n", at);
    const std::size_t colon = reply.head.find(':', at);
    std::string name = reply.head.substr(at, colon - at);
    for (char& c : name) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    reply.fields[name] = reply.head.substr(colon + 2, line_end - colon - 2);
    at = line_end + 2;
  }
  const auto length = reply.fields.find("content-length");
  const std::size_t size = asked == Asked::head || length == reply.fields.end() ? 0 : std::stoul(length->second);
  while (received_.size() < size)
    if (!receive(patience)) return std::nullopt;
  reply.body = received_.substr(0, size);
  received_.erase(0, size);
  return reply;
}

bool HttpClient::is_closed_within(std::chrono::milliseconds patience) {
  const auto until = std::chrono::steady_clock::now() + patience;
  for (;;) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(until - std::chrono::steady_clock::now());
    if (left.count() <= 0) return false;
    pollfd ready{.fd = socket_, .events = POLLIN, .revents = 0};
    if (::poll(&ready, 1, static_cast<int>(left.count())) <= 0) return false;
    char bytes[4096];
    if (::recv(socket_, bytes, sizeof bytes, 0) <= 0) return true;
  }
}

std::string get(std::string_view target, const std::vector<std::string>& lines) {
  std::string request = "GET " + std::string(target) + " HTTP/1.1\r\n";
  bool has_host = false;
  for (const std::string& line : lines) {
    request += line + "\r\n";
    has_host = has_host || line.starts_with("Host:");
  }
  return request + (has_host ? "\r\n" : "Host: 127.0.0.1\r\n\r\n");
}

std::string post(std::string_view target, std::string_view type, std::string_view body,
                 const std::vector<std::string>& lines) {
  std::string request = "POST " + std::string(target) +
                        " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: " + std::string(type) +
                        "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n";
  for (const std::string& line : lines) request += line + "\r\n";
  return request + "\r\n" + std::string(body);
}

Reply reply_to(unsigned port, const std::string& request, Asked asked) {
  HttpClient client(port);
  client.send(request);
  return client.read_reply(asked).value_or(Reply{});
}

}  // namespace serve
