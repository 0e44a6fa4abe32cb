// Where may the server listen, and who is let in?
#include "searcher/serve/exposure.h"

#include <gmock/gmock.h>
#include <sys/stat.h>

#include "searcher/serve/access_token.h"
#include "tests/schema/scratch_folder.h"

namespace serve {
namespace {

using testing::HasSubstr;

TEST(ListenAddress, IsAnIpAddressAndAPort) {
  const struct {
    const char* text;
    const char* ip;
    int port;
    bool is_loopback;
  } rows[] = {
      {"127.0.0.1:8080", "127.0.0.1", 8080, true},
      {"localhost:80", "127.0.0.1", 80, true},
      {"[::1]:0", "::1", 0, true},
      {"0.0.0.0:65535", "0.0.0.0", 65535, false},
      {"[::]:1", "::", 1, false},
      {"192.0.2.7:443", "192.0.2.7", 443, false},
      {"127.9.9.9:1", "127.9.9.9", 1, true},
  };
  for (const auto& row : rows) {
    const ListenAddress address = parse_listen_address(row.text);
    EXPECT_EQ(address.ip, row.ip);
    EXPECT_EQ(address.port, row.port);
    EXPECT_EQ(address.is_loopback, row.is_loopback) << row.text;
  }
  for (const char* wrong : {"", "8080", "127.0.0.1", "127.0.0.1:", "127.0.0.1:x", "127.0.0.1:65536", "127.0.0.1:-1",
                            "archive.example:80", "::1:80", "[127.0.0.1]:80", ":80", "127.0.0.1:80 "})
    EXPECT_THROW(parse_listen_address(wrong), StartError) << wrong;
}

TEST(Exposure, BeyondLoopbackTakesATokenAndTls) {
  const struct {
    const char* listen;
    bool token, certificate, key, by_proxy;
    const char* objection;  // "" for none
  } rows[] = {
      {"127.0.0.1:0", false, false, false, false, ""},
      {"[::1]:0", true, false, false, false, ""},
      {"127.0.0.1:0", false, true, true, false, ""},
      {"0.0.0.0:0", false, false, false, false, "takes a token"},
      {"0.0.0.0:0", false, true, true, false, "takes a token"},
      {"0.0.0.0:0", false, false, false, true, "takes a token"},
      {"0.0.0.0:0", true, false, false, false, "takes TLS"},
      {"0.0.0.0:0", true, true, true, false, ""},
      {"0.0.0.0:0", true, false, false, true, ""},
      {"[::]:0", true, false, false, false, "takes TLS"},
      {"127.0.0.1:0", false, true, false, false, "a certificate and its key"},
      {"127.0.0.1:0", false, false, true, false, "a certificate and its key"},
      {"127.0.0.1:0", false, true, true, true, "either the server's or the proxy's"},
  };
  for (const auto& row : rows) {
    ServeOptions options;
    options.listen = row.listen;
    options.token_file = row.token ? "token" : "";
    options.tls_certificate = row.certificate ? "chain.pem" : "";
    options.tls_key = row.key ? "key.pem" : "";
    options.is_behind_tls_proxy = row.by_proxy;
    std::string said;
    try {
      check_exposure(options, parse_listen_address(row.listen));
    } catch (const StartError& error) {
      said = error.what();
      EXPECT_NE(error.next(), "");
    }
    if (*row.objection == '\0') {
      EXPECT_EQ(said, "") << row.listen;
    } else {
      EXPECT_THAT(said, HasSubstr(row.objection)) << row.listen;
    }
  }
}

constexpr const char* token = "0123456789-abcdefghijklmnop";

TEST(AccessToken, OpensByBearerAndByBasic) {
  const AccessToken access(token);
  const struct {
    const char* field;
    bool opens;
  } rows[] = {
      {"Bearer 0123456789-abcdefghijklmnop", true},
      {"bearer   0123456789-abcdefghijklmnop", true},
      {"Basic YW5uOjAxMjM0NTY3ODktYWJjZGVmZ2hpamtsbW5vcA==", true},  // ann:…
      {"BASIC OjAxMjM0NTY3ODktYWJjZGVmZ2hpamtsbW5vcA==", true},      // :…
      {"", false},
      {"Bearer", false},
      {"Bearer ", false},
      {"Bearer 0123456789-abcdefghijklmno", false},
      {"Bearer 0123456789-abcdefghijklmnopq", false},
      {"Bearer 0123456789-ABCDEFGHIJKLMNOP", false},
      {"Token 0123456789-abcdefghijklmnop", false},
      {"0123456789-abcdefghijklmnop", false},
      {"Basic 0123456789-abcdefghijklmnop", false},
      {"Basic YW5uOndyb25n", false},          // ann:wrong
      {"Basic MDEyMzQ1Njc4OS1hYmM=", false},  // without a colon
      {"Basic !!!!", false},
      {"Basic ====", false},
  };
  for (const auto& row : rows) EXPECT_EQ(access.opens(row.field), row.opens) << row.field;
}

TEST(AccessToken, IsReadFromAFileThatNobodyElseReads) {
  const ScratchFolder folder;
  const auto written = [&](const std::string& name, const std::string& bytes, mode_t mode) {
    const std::string path = folder.write(name, bytes);
    ::chmod(path.c_str(), mode);
    return path;
  };
  const std::string line = std::string(token) + "\n";
  EXPECT_TRUE(AccessToken::read(written("good", line, 0600)).opens("Bearer " + std::string(token)));
  EXPECT_TRUE(AccessToken::read(written("group", line, 0640)).opens("Bearer " + std::string(token)));
  const struct {
    std::string path;
    const char* objection;
  } rows[] = {
      {written("world", line, 0644), "everyone on this machine"},
      {written("world-writes", line, 0602), "everyone on this machine"},
      {written("short", "secret\n", 0600), "fewer than 24"},
      {written("empty", "", 0600), "fewer than 24"},
      {written("lines", line + line, 0600), "one line"},
      {written("blank", "0123456789 abcdefghijklmnop\n", 0600), "one line"},
      {folder / "nowhere", "cannot read"},
      {folder / "", "cannot read"},
  };
  for (const auto& row : rows) {
    try {
      AccessToken::read(row.path);
      ADD_FAILURE() << row.path << " was taken";
    } catch (const StartError& error) {
      EXPECT_THAT(error.what(), HasSubstr(row.objection)) << row.path;
      EXPECT_EQ(error.where(), row.path);
      EXPECT_THAT(error.what(), testing::Not(HasSubstr("0123456789"))) << "the token itself";
    }
  }
}

}  // namespace
}  // namespace serve
