// Is a request let in? Judged by its header alone, before a byte of its body is read.
#pragma once

#include <boost/beast/http/fields.hpp>
#include <boost/beast/http/message.hpp>
#include <optional>
#include <string>
#include <variant>

#include "searcher/serve/access_token.h"
#include "searcher/serve/problem.h"
#include "searcher/serve/request.h"
#include "searcher/serve/serve_options.h"
#include "searcher/serve/site_policy.h"

namespace serve {

using RequestHeader = boost::beast::http::request_header<boost::beast::http::fields>;

struct Admitted {
  Request request;  // all but the body and the deadline
  std::size_t max_body_bytes = 0;
  bool awaits_continue = false;  // the client sends its body when it is told to
};

struct Refused {
  Problem problem;
  Route route = Route::page;
  Method method = Method::get;
  std::vector<std::pair<std::string, std::string>> headers = {};
};

// Safe from several threads.
class Gate {
 public:
  // Throws StartError when the token cannot be read.
  Gate(const ServeOptions& options, const ListenAddress& address);

  // `local_ip` is the address at which this connection came in.
  std::variant<Admitted, Refused> judge(const RequestHeader& header, const std::string& local_ip) const;

 private:
  std::optional<Problem> framing_problem(const RequestHeader& header) const;

  Limits limits_;
  SitePolicy policy_;
  std::optional<AccessToken> token_;
  std::string scheme_;
};

}  // namespace serve
