#include "searcher/serve/exposure.h"

namespace serve {

void check_exposure(const ServeOptions& options, const ListenAddress& address) {
  const std::string where = "--listen " + options.listen;
  if (options.tls_certificate.empty() != options.tls_key.empty())
    throw StartError("TLS takes a certificate and its key", options.tls_key.empty() ? "--tls-cert" : "--tls-key",
                     "give both --tls-cert and --tls-key");
  const bool has_tls = !options.tls_certificate.empty();
  if (has_tls && options.is_behind_tls_proxy)
    throw StartError("TLS is either the server's or the proxy's", "--tls-by-proxy",
                     "leave out --tls-by-proxy, or --tls-cert and --tls-key");
  if (address.is_loopback) return;
  if (options.token_file.empty())
    throw StartError("others can reach this address, so it takes a token", where,
                     "give --token-file FILE, or listen on 127.0.0.1");
  if (!has_tls && !options.is_behind_tls_proxy)
    throw StartError("others can reach this address, so it takes TLS", where,
                     "give --tls-cert and --tls-key, or --tls-by-proxy where a proxy in front does TLS");
}

}  // namespace serve
