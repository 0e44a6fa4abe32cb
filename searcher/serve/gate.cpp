#include "searcher/serve/gate.h"

#include <boost/beast/core/string.hpp>
#include <charconv>
#include <iterator>

#include "searcher/serve/target.h"

namespace serve {
namespace {

namespace beast = boost::beast;
namespace http = beast::http;

std::string_view view(beast::string_view text) { return {text.data(), text.size()}; }

std::string_view value_of(const RequestHeader& header, http::field field) { return view(header[field]); }

Problem bad_request(std::string message, std::string where, std::string next = "send it as HTTP/1.1 says") {
  return {400, "bad_request", std::move(message), std::move(where), std::move(next)};
}

}  // namespace

Gate::Gate(const ServeOptions& options, const ListenAddress& address)
    : limits_(options.limits),
      policy_(address, options.hosts),
      scheme_(options.tls_certificate.empty() && !options.is_behind_tls_proxy ? "http" : "https") {
  if (!options.token_file.empty()) token_ = AccessToken::read(options.token_file);
}

// Where two readers could see two different requests, there is none.
std::optional<Problem> Gate::framing_problem(const RequestHeader& header) const {
  for (const http::field field :
       {http::field::host, http::field::content_length, http::field::transfer_encoding, http::field::content_type,
        http::field::authorization, http::field::origin, http::field::expect, http::field::content_encoding})
    if (header.count(field) > 1)
      return bad_request("a field stands there twice", std::string(view(http::to_string(field))));
  if (header.count(http::field::host) == 0) return bad_request("there is no field Host", "Host");
  const std::string_view length = value_of(header, http::field::content_length);
  if (length.find_first_not_of("0123456789") != std::string_view::npos)
    return bad_request("this is no length", "Content-Length");
  if (header.count(http::field::transfer_encoding) > 0) {
    if (header.version() < 11 || header.count(http::field::content_length) > 0)
      return bad_request("the length of the body is said in two ways", "Transfer-Encoding");
    if (!beast::iequals(header[http::field::transfer_encoding], "chunked"))
      return Problem{501, "unsupported_encoding", "the body is not chunked only", "Transfer-Encoding",
                     "send it as it is"};
  }
  if (header.count(http::field::content_encoding) > 0 &&
      !beast::iequals(header[http::field::content_encoding], "identity"))
    return Problem{415, "unsupported_encoding", "the body is compressed", "Content-Encoding", "send it as it is"};
  return std::nullopt;
}

std::variant<Admitted, Refused> Gate::judge(const RequestHeader& header, const std::string& local_ip) const {
  Refused refused;
  const auto refuse = [&refused](Problem problem) {
    refused.problem = std::move(problem);
    return refused;
  };
  const bool is_known =
      header.method() == http::verb::get || header.method() == http::verb::head || header.method() == http::verb::post;
  refused.method = header.method() == http::verb::head   ? Method::head
                   : header.method() == http::verb::post ? Method::post
                                                         : Method::get;
  if (header.target().size() > limits_.target_bytes)
    return refuse({414, "address_too_long", "the address is too long", "the request line", "post the query instead"});
  auto target = parse_target(view(header.target()));
  if (target) refused.route = route_of(target->path);
  if (auto problem = framing_problem(header)) return refuse(std::move(*problem));

  const Provenance from{.host = value_of(header, http::field::host),
                        .origin = value_of(header, http::field::origin),
                        .fetch_site = view(header["Sec-Fetch-Site"]),
                        .fetch_mode = view(header["Sec-Fetch-Mode"]),
                        .fetch_dest = view(header["Sec-Fetch-Dest"])};
  if (auto problem = policy_.objection(from, refused.method, refused.route, local_ip))
    return refuse(std::move(*problem));
  if (token_ && refused.route != Route::health && !token_->opens(value_of(header, http::field::authorization))) {
    refused.headers = {{"WWW-Authenticate", "Basic realm=\"Pullquote\", charset=\"UTF-8\""},
                       {"WWW-Authenticate", "Bearer realm=\"Pullquote\""}};
    return refuse({401, "token_needed", "this takes the archive's token", "Authorization",
                   "send it as Bearer, or as the password of any user"});
  }
  if (!target) return refuse({404, "not_found", "there is nothing at this address", "the address", "begin at /"});
  const bool posts = refused.method == Method::post;
  if (!is_known || (posts && !takes_post(refused.route))) {
    refused.headers = {{"Allow", takes_post(refused.route) ? "GET, HEAD, POST" : "GET, HEAD"}};
    return refuse({405, "method_not_allowed", "this address is not asked so", "the method", "use GET"});
  }
  const bool has_body = header.count(http::field::transfer_encoding) > 0 ||
                        value_of(header, http::field::content_length).find_first_not_of('0') != std::string_view::npos;
  if (!posts && has_body) return refuse(bad_request("GET comes without a body", "the body", "use POST"));

  const bool takes_draft = refused.route == Route::verify || refused.route == Route::page;
  Admitted admitted;
  admitted.max_body_bytes = !posts ? 0 : takes_draft ? limits_.draft_bytes : limits_.form_bytes;
  std::uint64_t length = 0;
  const std::string_view stated = value_of(header, http::field::content_length);
  const auto [end, error] = std::from_chars(stated.data(), stated.data() + stated.size(), length);
  if (error == std::errc::result_out_of_range || length > admitted.max_body_bytes)
    return refuse({413, "body_too_large",
                   "the body has more than " + std::to_string(admitted.max_body_bytes) + " bytes", "the body",
                   takes_draft ? "check the draft in parts, or on the command line" : "send less"});
  if (header.count(http::field::expect) > 0) {
    if (!beast::iequals(header[http::field::expect], "100-continue"))
      return refuse({417, "bad_request", "nothing but 100-continue can be expected", "Expect", "leave the field out"});
    admitted.awaits_continue = has_body;
  }
  admitted.request = {.method = refused.method,
                      .route = refused.route,
                      .path = std::move(target->path),
                      .parameters = std::move(target->parameters),
                      .content_type = std::string(value_of(header, http::field::content_type)),
                      .body = {},
                      .if_none_match = std::string(value_of(header, http::field::if_none_match)),
                      .site = scheme_ + "://" + std::string(from.host)};
  return admitted;
}

}  // namespace serve
