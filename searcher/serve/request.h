// What is asked, and what is answered? Plain data between the connection and those who answer.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "searcher/serve/route.h"

namespace serve {

enum class Method : std::uint8_t { get, head, post };

using Parameters = std::vector<std::pair<std::string, std::string>>;

struct Request {
  Method method = Method::get;
  Route route = Route::page;
  std::string path;          // decoded
  Parameters parameters;     // of the address, decoded
  std::string content_type;  // of the body, as sent
  std::string body;
  std::string if_none_match;
  std::string site;  // what links of the answer begin with: "https://archive.example:8443"
  std::chrono::steady_clock::time_point deadline = std::chrono::steady_clock::time_point::max();
};

struct Response {
  int status = 200;
  std::string content_type;
  std::string body;
  std::vector<std::pair<std::string, std::string>> headers = {};  // besides those that every response has
  std::string error = {};                                         // its code where it is one, for metrics
};

}  // namespace serve
