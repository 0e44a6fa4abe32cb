// Where does the server listen, and who can reach that?
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace serve {

struct ListenAddress {
  std::string ip;  // "127.0.0.1", "::1", "0.0.0.0"
  std::uint16_t port = 0;
  bool is_loopback = true;
};

// "127.0.0.1:8080", "[::1]:8080", "localhost:8080". Names are looked up nowhere. Throws StartError.
ListenAddress parse_listen_address(std::string_view text);

// The address as it stands in a URL: in brackets where it is one of version 6.
std::string host_of(const std::string& ip);

}  // namespace serve
