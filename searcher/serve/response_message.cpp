#include "searcher/serve/response_message.h"

#include <array>
#include <ctime>
#include <utility>

namespace serve {
namespace {

namespace http = boost::beast::http;

constexpr std::array<std::pair<const char*, const char*>, 8> fields_of_all = {{
    {"Content-Security-Policy",
     "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
     "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"},
    {"Referrer-Policy", "no-referrer"},
    {"X-Content-Type-Options", "nosniff"},
    {"X-Frame-Options", "DENY"},
    {"Cross-Origin-Opener-Policy", "same-origin"},
    {"Cross-Origin-Resource-Policy", "same-origin"},
    {"Permissions-Policy", "camera=(), geolocation=(), microphone=()"},
    {"Cache-Control", "private, no-cache"},
}};

// Of now, as RFC 9110 writes it; made once a second.
const std::string& date_field() {
  thread_local std::time_t made_at = 0;
  thread_local std::string date;
  if (const std::time_t now = std::time(nullptr); now != made_at) {
    made_at = now;
    std::tm utc{};
    ::gmtime_r(&now, &utc);
    std::array<char, 40> text{};
    date.assign(text.data(), std::strftime(text.data(), text.size(), "%a, %d %b %Y %H:%M:%S GMT", &utc));
  }
  return date;
}

}  // namespace

ResponseMessage message_of(Response response, const Delivery& delivery) {
  ResponseMessage message;
  message.version(11);
  message.result(static_cast<unsigned>(response.status));
  for (const auto& [name, value] : fields_of_all) message.set(name, value);
  if (delivery.has_tls) message.set("Strict-Transport-Security", "max-age=31536000");
  message.set(http::field::date, date_field());
  if (!response.content_type.empty()) message.set(http::field::content_type, response.content_type);
  for (const auto& [name, value] : response.headers) {
    if (name == "WWW-Authenticate")
      message.insert(name, value);
    else
      message.set(name, value);
  }
  message.body() = std::move(response.body);
  if (response.status != 304) message.content_length(message.body().size());
  if (!delivery.keeps_connection) message.set(http::field::connection, "close");
  return message;
}

}  // namespace serve
