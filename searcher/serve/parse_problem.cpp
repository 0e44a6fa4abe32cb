#include "searcher/serve/parse_problem.h"

#include <boost/beast/core/error.hpp>
#include <boost/beast/http/error.hpp>

namespace serve {

std::optional<Problem> parse_problem(const boost::system::error_code& error) {
  using http = boost::beast::http::error;
  if (error.category() != make_error_code(http::bad_value).category()) return std::nullopt;
  if (error == http::end_of_stream || error == http::partial_message) return std::nullopt;
  if (error == http::header_limit || error == http::buffer_overflow)
    return Problem{431, "header_too_large", "the address and the fields are too long", "the header",
                   "post the query instead"};
  if (error == http::body_limit)
    return Problem{413, "body_too_large", "the body is too large", "the body",
                   "check the draft in parts, or on the command line"};
  if (error == http::bad_version)
    return Problem{505, "bad_version", "this is not HTTP/1.1", "the request line", "use HTTP/1.1"};
  return Problem{400, "bad_request", "this is no HTTP request: " + error.message(), "the request",
                 "send it as HTTP/1.1 says"};
}

}  // namespace serve
