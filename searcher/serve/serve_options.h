// How is it served? Where the server listens, who may ask, and what one who asks can use up.
#pragma once

#include <chrono>
#include <cstddef>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace serve {

// What no client gets past, whoever it is.
struct Limits {
  std::size_t connections = 12000;            // open at a time
  std::size_t queued = 512;                   // requests that wait for a thread to answer them
  std::size_t header_bytes = 32 * 1024;       // the request line and all fields
  std::size_t target_bytes = 24 * 1024;       // the address in the request line
  std::size_t query_bytes = 8 * 1024;         // of q
  std::size_t form_bytes = 64 * 1024;         // a body that is no draft
  std::size_t draft_bytes = 8 * 1024 * 1024;  // a draft, in any of its forms
  std::chrono::milliseconds idle{75'000};     // a connection without a request
  std::chrono::milliseconds header{10'000};   // from the first byte of a request to the end of its fields
  std::chrono::milliseconds body{30'000};     // from there to the end of its body
  std::chrono::milliseconds answer{20'000};   // from there to the answer
  std::chrono::milliseconds write{30'000};    // until the client has taken it
  std::chrono::milliseconds drain{20'000};    // from the signal to end, until what is not done is dropped
};

struct ServeOptions {
  std::string index = "./index";
  std::string listen = "127.0.0.1:8080";  // an address and a port; port 0 is any that is free
  std::vector<std::string> hosts;         // further names that the server is asked for by
  std::string token_file;                 // "" for none
  std::string tls_certificate;            // PEM files; "" for none
  std::string tls_key;
  bool is_behind_tls_proxy = false;
  unsigned threads = 0;         // that answer; 0: as many as there are cores, at least two
  bool logs_requests = false;   // each one, not only those that were refused or failed
  std::size_t cache_bytes = 0;  // answers that are kept for those who ask the same again; 0: none
  Limits limits;
};

// Why the server cannot start.
class StartError : public std::runtime_error {
 public:
  StartError(const std::string& message, std::string where, std::string next)
      : std::runtime_error(message), where_(std::move(where)), next_(std::move(next)) {}
  const std::string& where() const { return where_; }
  const std::string& next() const { return next_; }

 private:
  std::string where_;
  std::string next_;
};

}  // namespace serve
