// How is what is said kept from those between? TLS 1.2 and 1.3, by OpenSSL.
#pragma once

#include <boost/asio/ssl/context.hpp>
#include <string>

namespace serve {

// Both are PEM files; the certificate's holds its chain too. Throws StartError: not there, no pair, a key that everyone
// on the machine can read.
boost::asio::ssl::context open_tls(const std::string& certificate, const std::string& key);

}  // namespace serve
