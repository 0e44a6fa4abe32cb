// Is what is said kept from those between? A client that speaks TLS.
#include "searcher/serve/tls.h"

#include <gmock/gmock.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <sys/stat.h>

#include <boost/asio/connect.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/write.hpp>

#include "tests/schema/scratch_folder.h"
#include "tests/searcher/serve/running_server.h"

namespace serve {
namespace {

namespace asio = boost::asio;
using testing::HasSubstr;

// A key and a certificate for it that it signed itself, good for an hour.
struct Pair {
  std::string certificate;
  std::string key;
};

Pair make_pair_in(const ScratchFolder& folder, const std::string& name) {
  const Pair pair{folder / (name + "-cert.pem"), folder / (name + "-key.pem")};
  EVP_PKEY* key = EVP_EC_gen("P-256");
  X509* certificate = X509_new();
  ASN1_INTEGER_set(X509_get_serialNumber(certificate), 1);
  X509_gmtime_adj(X509_getm_notBefore(certificate), 0);
  X509_gmtime_adj(X509_getm_notAfter(certificate), 3600);
  X509_set_pubkey(certificate, key);
  X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate), "CN", MBSTRING_ASC,
                             reinterpret_cast<const unsigned char*>("localhost"), -1, -1, 0);
  X509_set_issuer_name(certificate, X509_get_subject_name(certificate));
  X509_sign(certificate, key, EVP_sha256());
  FILE* file = ::fopen(pair.certificate.c_str(), "w");
  PEM_write_X509(file, certificate);
  ::fclose(file);
  file = ::fopen(pair.key.c_str(), "w");
  PEM_write_PrivateKey(file, key, nullptr, nullptr, 0, nullptr, nullptr);
  ::fclose(file);
  ::chmod(pair.key.c_str(), 0600);
  X509_free(certificate);
  EVP_PKEY_free(key);
  return pair;
}

// What the server says to these requests until it closes the connection; "" where no connection came about.
std::string said_over_tls(unsigned port, const std::string& requests, int max_version = 0) {
  asio::io_context io;
  asio::ssl::context context(asio::ssl::context::tls_client);
  if (max_version != 0) SSL_CTX_set_max_proto_version(context.native_handle(), max_version);
  SSL_CTX_set_security_level(context.native_handle(), 0);
  asio::ssl::stream<asio::ip::tcp::socket> stream(io, context);
  boost::system::error_code error;
  stream.next_layer().connect({asio::ip::make_address("127.0.0.1"), static_cast<std::uint16_t>(port)}, error);
  stream.handshake(asio::ssl::stream_base::client, error);
  if (error) return {};
  asio::write(stream, asio::buffer(requests), error);
  std::string said;
  asio::read(stream, asio::dynamic_buffer(said), error);
  return said;
}

TEST(Tls, CarriesRequestsOneAfterAnother) {
  const ScratchFolder folder;
  const Pair pair = make_pair_in(folder, "a");
  ServeOptions options = lake_options();
  options.tls_certificate = pair.certificate;
  options.tls_key = pair.key;
  RunningServer server(options);
  EXPECT_THAT(server.server().url(), testing::StartsWith("https://127.0.0.1:"));
  const std::string requests = get("/healthz") + get("/opensearch.xml") +
                               post("/api/find", "application/json", R"({"q":"river"})") +
                               get("/a/orsel-1.txt", {"Connection: close"});
  const std::string said = said_over_tls(server.port(), requests);
  for (const char* part : {"ok\n", "https://127.0.0.1/?q=", "\"query\":\"river\"", "Fiction: Four lake",
                           "Strict-Transport-Security: max-age="})
    EXPECT_THAT(said, HasSubstr(part));
  EXPECT_THAT(said_over_tls(server.port(), get("/healthz", {"Connection: close"}), TLS1_2_VERSION), HasSubstr("ok\n"));
  EXPECT_EQ(said_over_tls(server.port(), get("/healthz"), TLS1_1_VERSION), "");
  EXPECT_EQ(server.get("/healthz").status, 0) << "in the clear";
}

TEST(Tls, TakesAKeyThatIsTheCertificatesAndNobodyElseReads) {
  const ScratchFolder folder;
  const Pair one = make_pair_in(folder, "one");
  const Pair two = make_pair_in(folder, "two");
  EXPECT_NO_THROW(open_tls(one.certificate, one.key));
  EXPECT_THROW(open_tls(one.certificate, two.key), StartError);
  EXPECT_THROW(open_tls(one.key, one.key), StartError);
  EXPECT_THROW(open_tls(one.certificate, one.certificate), StartError);
  EXPECT_THROW(open_tls(folder / "none", one.key), StartError);
  ::chmod(one.key.c_str(), 0644);
  EXPECT_THROW(open_tls(one.certificate, one.key), StartError);
}

}  // namespace
}  // namespace serve
