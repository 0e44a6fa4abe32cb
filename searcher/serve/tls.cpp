#include "searcher/serve/tls.h"

#include <openssl/ssl.h>
#include <sys/stat.h>

#include <cstring>

#include "searcher/serve/serve_options.h"

namespace serve {
namespace {

namespace ssl = boost::asio::ssl;

constexpr const unsigned char http_1_1[] = "\x08http/1.1";

// Of the protocols that the client offers (ALPN) the only one spoken here.
int choose_protocol(SSL*, const unsigned char** out, unsigned char* size, const unsigned char* offered,
                    unsigned offered_size, void*) {
  unsigned char* chosen = nullptr;
  if (SSL_select_next_proto(&chosen, size, http_1_1, sizeof http_1_1 - 1, offered, offered_size) !=
      OPENSSL_NPN_NEGOTIATED)
    return SSL_TLSEXT_ERR_NOACK;
  *out = chosen;
  return SSL_TLSEXT_ERR_OK;
}

}  // namespace

ssl::context open_tls(const std::string& certificate, const std::string& key) {
  struct stat status {};
  if (::stat(key.c_str(), &status) == 0 && (status.st_mode & S_IRWXO) != 0)
    throw StartError("everyone on this machine can read the key", key, "chmod o-rwx " + key);
  ssl::context context(ssl::context::tls_server);
  boost::system::error_code error;
  context.use_certificate_chain_file(certificate, error);
  if (error)
    throw StartError("cannot read the certificate: " + error.message(), certificate, "give a PEM file with the chain");
  context.use_private_key_file(key, ssl::context::pem, error);
  if (error)
    throw StartError("cannot read the key, or it is not the certificate's: " + error.message(), key,
                     "give the PEM file of the certificate's key, without a passphrase");
  SSL_CTX* native = context.native_handle();
  SSL_CTX_set_min_proto_version(native, TLS1_2_VERSION);
  SSL_CTX_set_options(native, SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION | SSL_OP_CIPHER_SERVER_PREFERENCE);
  SSL_CTX_set_cipher_list(native, "ECDHE+AESGCM:ECDHE+CHACHA20");
  SSL_CTX_set_mode(native, SSL_MODE_RELEASE_BUFFERS);
  SSL_CTX_set_session_cache_mode(native, SSL_SESS_CACHE_OFF);
  SSL_CTX_set_alpn_select_cb(native, choose_protocol, nullptr);
  return context;
}

}  // namespace serve
