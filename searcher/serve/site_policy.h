// From where is it asked? Another site's page must not ask through the reader's browser, whatever name it goes by.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/serve/listen_address.h"
#include "searcher/serve/problem.h"
#include "searcher/serve/request.h"

namespace serve {

// Fields of a request; "" where there is none.
struct Provenance {
  std::string_view host = {};
  std::string_view origin = {};
  std::string_view fetch_site = {};  // Sec-Fetch-Site
  std::string_view fetch_mode = {};  // Sec-Fetch-Mode
  std::string_view fetch_dest = {};  // Sec-Fetch-Dest
};

class SitePolicy {
 public:
  // The server answers to its address, on loopback to localhost and the other loopback addresses, and to `names`.
  SitePolicy(const ListenAddress& address, std::vector<std::string> names);

  // Nothing where it may be answered. `local_ip` is the address at which this connection came in.
  //   421  the host is none of ours: a name that was bound to our address behind the reader's back
  //   403  another site posts, asks what is for programs, or takes a page as a part of its own
  std::optional<Problem> objection(const Provenance& from, Method method, Route route, std::string_view local_ip) const;

 private:
  bool is_ours(std::string_view host, std::string_view local_ip) const;

  std::vector<std::string> names_;  // in small letters
};

}  // namespace serve
