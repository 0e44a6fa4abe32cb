#include "searcher/serve/listen_address.h"

#include <boost/asio/ip/address.hpp>
#include <charconv>

#include "searcher/serve/serve_options.h"

namespace serve {

ListenAddress parse_listen_address(std::string_view text) {
  const auto wrong = [&](const std::string& message) {
    return StartError(message, "--listen " + std::string(text),
                      "give an IP address and a port, such as 127.0.0.1:8080 or [::1]:8080");
  };
  const std::size_t colon = text.rfind(':');
  if (colon == std::string_view::npos) throw wrong("there is no port");
  std::string_view host = text.substr(0, colon);
  const std::string_view port = text.substr(colon + 1);
  const bool has_brackets = host.starts_with('[') && host.ends_with(']');
  if (has_brackets) host = host.substr(1, host.size() - 2);
  if (host == "localhost") host = "127.0.0.1";

  ListenAddress address;
  const auto [end, error] = std::from_chars(port.data(), port.data() + port.size(), address.port);
  if (error != std::errc() || end != port.data() + port.size()) throw wrong("this is no port: " + std::string(port));
  boost::system::error_code failed;
  const auto ip = boost::asio::ip::make_address(std::string(host), failed);
  if (failed || ip.is_v6() != has_brackets) throw wrong("this is no IP address: " + std::string(host));
  address.ip = ip.to_string();
  address.is_loopback = ip.is_loopback();
  return address;
}

std::string host_of(const std::string& ip) { return ip.find(':') == std::string::npos ? ip : "[" + ip + "]"; }

}  // namespace serve
