// How does an answer look on the wire? With the fields that keep it safe in a browser, on every response.
#pragma once

#include <boost/beast/http/message.hpp>
#include <boost/beast/http/string_body.hpp>

#include "searcher/serve/request.h"

namespace serve {

using ResponseMessage = boost::beast::http::response<boost::beast::http::string_body>;

struct Delivery {
  bool keeps_connection = true;
  bool has_tls = false;  // as the browser sees it
};

// The body is there for HEAD, too, and is not to be sent.
ResponseMessage message_of(Response response, const Delivery& delivery);

}  // namespace serve
