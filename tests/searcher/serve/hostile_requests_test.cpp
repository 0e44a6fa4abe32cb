// What happens to requests that nobody sends in good faith?
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/searcher/serve/running_server.h"

namespace serve {
namespace {

using std::chrono::milliseconds;
using testing::HasSubstr;
using testing::Not;

ServeOptions impatient_options() {
  ServeOptions options = lake_options();
  options.limits.idle = milliseconds(600);
  options.limits.header = milliseconds(500);
  options.limits.body = milliseconds(500);
  options.limits.draft_bytes = 64 * 1024;
  return options;
}

// The server stands whatever came before.
void expect_good(const RunningServer& server) { EXPECT_EQ(server.get("/api/find?q=river").status, 200); }

TEST(HostileRequests, AreRefusedAndClosed) {
  const RunningServer server;
  const std::string host = "Host: 127.0.0.1\r\n";
  const struct {
    const char* what;
    std::string request;
    int status;
  } rows[] = {
      // where a request ends: two ways to see it are no request
      {"length and chunks",
       "POST /api/find HTTP/1.1\r\n" + host + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400},
      {"chunks and length",
       "POST /api/find HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n", 400},
      {"two lengths", "POST /api/find HTTP/1.1\r\n" + host + "Content-Length: 5\r\nContent-Length: 6\r\n\r\nq=abc",
       400},
      {"the same length twice",
       "POST /api/find HTTP/1.1\r\n" + host + "Content-Length: 5\r\nContent-Length: 5\r\n\r\nq=abc", 400},
      {"a list of lengths", "POST /api/find HTTP/1.1\r\n" + host + "Content-Length: 5, 5\r\n\r\nq=abc", 400},
      {"a signed length", "POST /api/find HTTP/1.1\r\n" + host + "Content-Length: +5\r\n\r\nq=abc", 400},
      {"a negative length", "POST /api/find HTTP/1.1\r\n" + host + "Content-Length: -5\r\n\r\nq=abc", 400},
      {"a length in hexadecimal", "POST /api/find HTTP/1.1\r\n" + host + "Content-Length: 0x5\r\n\r\nq=abc", 400},
      {"a length beyond all numbers",
       "POST /api/find HTTP/1.1\r\n" + host + "Content-Length: 99999999999999999999\r\n\r\n", 400},
      {"a length beyond all bodies", "POST /api/find HTTP/1.1\r\n" + host + "Content-Length: 9999999999\r\n\r\n", 413},
      {"two encodings",
       "POST /api/find HTTP/1.1\r\n" + host +
           "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
       400},
      {"an encoding in disguise", "POST /api/find HTTP/1.1\r\n" + host + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
       501},
      {"an encoding beside", "POST /api/find HTTP/1.1\r\n" + host + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
       501},
      {"chunked, then not",
       "POST /api/find HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n", 501},
      {"chunks in HTTP/1.0", "POST /api/find HTTP/1.0\r\n" + host + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400},
      {"a blank before the colon", "POST /api/find HTTP/1.1\r\n" + host + "Content-Length : 5\r\n\r\nq=abc", 400},
      {"a chunk of no size",
       "POST /api/find HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\n\r\nzz\r\nq=a\r\n0\r\n\r\n", 400},
      {"a chunk too large", "POST /api/find HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\n\r\nfffffff\r\n",
       413},
      {"a compressed body",
       "POST /api/find HTTP/1.1\r\n" + host + "Content-Encoding: gzip\r\nContent-Length: 2\r\n\r\n\x1f\x8b", 415},
      {"GET with a body", "GET /api/find?q=a HTTP/1.1\r\n" + host + "Content-Length: 5\r\n\r\nq=abc", 400},
      // who is asked
      {"no host", "GET /healthz HTTP/1.1\r\n\r\n", 400},
      {"two hosts", "GET /healthz HTTP/1.1\r\n" + host + "Host: evil.example\r\n\r\n", 400},
      {"another host", "GET /healthz HTTP/1.1\r\nHost: evil.example\r\n\r\n", 421},
      {"another host in the address", "GET http://evil.example/healthz HTTP/1.1\r\n" + host + "\r\n", 404},
      {"our host in the address", "GET http://127.0.0.1/healthz HTTP/1.1\r\n" + host + "\r\n", 404},
      {"a post from another site",
       "POST /api/find HTTP/1.1\r\n" + host + "Origin: http://evil.example\r\nContent-Length: 0\r\n\r\n", 403},
      {"a post from nowhere", "POST /api/find HTTP/1.1\r\n" + host + "Origin: null\r\nContent-Length: 0\r\n\r\n", 403},
      {"another site's script", "GET /api/find?q=a HTTP/1.1\r\n" + host + "Sec-Fetch-Site: cross-site\r\n\r\n", 403},
      // what is asked for
      {"up", "GET /../../etc/passwd HTTP/1.1\r\n" + host + "\r\n", 404},
      {"up, encoded", "GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\n" + host + "\r\n", 404},
      {"up, from an article", "GET /a/..%2f..%2f..%2fCURRENT.txt HTTP/1.1\r\n" + host + "\r\n", 404},
      {"up, from an asset", "GET /assets/..%2f..%2fCURRENT HTTP/1.1\r\n" + host + "\r\n", 404},
      {"a zero byte", "GET /a/orsel-1%00.txt HTTP/1.1\r\n" + host + "\r\n", 404},
      {"two slashes", "GET //healthz HTTP/1.1\r\n" + host + "\r\n", 404},
      {"an end of line, encoded", "GET /%0d%0aSet-Cookie:a=b HTTP/1.1\r\n" + host + "\r\n", 404},
      {"a star", "OPTIONS * HTTP/1.1\r\n" + host + "\r\n", 404},
      {"a tunnel", "CONNECT evil.example:443 HTTP/1.1\r\n" + host + "\r\n", 404},
      // what is no HTTP
      {"nonsense", "nonsense\r\n\r\n", 400},
      {"TLS", std::string("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n", 15), 400},
      {"HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505},
      {"no version", "GET /healthz\r\n\r\n", 400},
      {"lines that end early", "GET /healthz HTTP/1.1\nHost: 127.0.0.1\n\n", 505},
      {"a zero byte in a field", std::string("GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\nX: a\0b\r\n\r\n", 50), 400},
      {"a field without a name", "GET /healthz HTTP/1.1\r\n" + host + ": x\r\n\r\n", 400},
      {"what cannot be expected",
       "POST /api/find HTTP/1.1\r\n" + host + "Expect: a-wonder\r\nContent-Length: 5\r\n\r\nq=abc", 417},
      // too much
      {"a long address", "GET /api/find?q=" + std::string(25 * 1024, 'a') + " HTTP/1.1\r\n" + host + "\r\n", 414},
      {"an endless address", "GET /" + std::string(100 * 1024, 'a'), 431},
      {"a long field", "GET /healthz HTTP/1.1\r\n" + host + "X: " + std::string(40 * 1024, 'a') + "\r\n\r\n", 431},
      {"many fields",
       [&] {
         std::string request = "GET /healthz HTTP/1.1\r\n" + host;
         for (int i = 0; i < 5000; ++i) request += "X" + std::to_string(i) + ": a\r\n";
         return request + "\r\n";
       }(),
       431},
      {"a long query", get("/api/find?q=" + std::string(9000, 'a')), 400},
      {"a large form", post("/api/find", "application/x-www-form-urlencoded", "q=" + std::string(70 * 1024, 'a')), 413},
  };
  for (const auto& row : rows) {
    SCOPED_TRACE(row.what);
    HttpClient client(server.port());
    client.send(row.request);
    const auto reply = client.read_reply();
    ASSERT_TRUE(reply);
    EXPECT_EQ(reply->status, row.status) << reply->body;
    EXPECT_THAT(reply->head, Not(HasSubstr("evil")));
  }
  expect_good(server);
}

// A request that hides in the body of one that was refused is never answered.
TEST(HostileRequests, HideNoOther) {
  const RunningServer server;
  const std::string hidden = "GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
  for (const std::string first :
       {"POST /api/find HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 4\r\nTransfer-Encoding: "
        "chunked\r\n\r\n0\r\n\r\n",
        "POST /api/find HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 0\r\nContent-Length: 4\r\n\r\n",
        "GET /api/find?q=a HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 43\r\n\r\n",
        "POST /api/find HTTP/1.1\r\nHost: evil.example\r\nContent-Length: 43\r\n\r\n",
        "POST /api/find HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 99999999\r\n\r\n"}) {
    SCOPED_TRACE(first);
    HttpClient client(server.port());
    client.send(first + hidden);
    const auto refused = client.read_reply();
    ASSERT_TRUE(refused);
    EXPECT_GE(refused->status, 400);
    EXPECT_EQ(refused->fields.at("connection"), "close");
    EXPECT_FALSE(client.read_reply(Asked::get, milliseconds(300)));
  }
}

TEST(HostileRequests, WhichAreSlowAreDropped) {
  const RunningServer server(impatient_options());
  const std::string start =
      "POST /api/verify HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: text/plain\r\nContent-Length: 1000\r\n";
  const struct {
    const char* what;
    std::string sent;
  } rows[] = {
      {"nothing", ""},
      {"half a line", "GET /heal"},
      {"half a header", "GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\n"},
      {"a header without a body", start + "\r\n"},
      {"half a body", start + "\r\nhalf"},
      {"half a chunk",
       "POST /api/verify HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: text/plain\r\nTransfer-Encoding: "
       "chunked\r\n\r\n10\r\nhal"},
  };
  std::vector<HttpClient> clients;
  for (const auto& row : rows) {
    clients.emplace_back(server.port());
    clients.back().send(row.sent);
  }
  // One that sends a byte now and then does no better.
  HttpClient trickling(server.port());
  bool is_taken = trickling.send("G");
  for (int i = 0; i < 12 && is_taken; ++i) {
    std::this_thread::sleep_for(milliseconds(100));
    expect_good(server);
    is_taken = trickling.send("E");
  }
  EXPECT_TRUE(trickling.is_closed_within(milliseconds(1500)));
  for (std::size_t i = 0; i < clients.size(); ++i)
    EXPECT_TRUE(clients[i].is_closed_within(milliseconds(2500))) << rows[i].what;
  expect_good(server);
  EXPECT_THAT(server.get("/metrics").body, HasSubstr("pullquote_errors_total{code=\"timeout\"}"));
}

TEST(HostileRequests, WhichStopHalfWayAreForgotten) {
  const RunningServer server;
  for (const char* sent : {"", "GET", "GET /healthz HTTP/1.1\r\n",
                           "POST /api/find HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 9\r\n\r\nq=a"}) {
    HttpClient client(server.port());
    client.send(sent);
    client.end_sending();
    EXPECT_TRUE(client.is_closed_within(milliseconds(5000))) << sent;
  }
  for (int i = 0; i < 50; ++i) {
    HttpClient client(server.port());
    client.send(get("/api/find?q=river") + get("/api/find?q=river") + get("/api/quotes?q=river"));
  }  // gone before the answers
  expect_good(server);
}

TEST(HostileRequests, AreAnsweredInTheirOrder) {
  const RunningServer server;
  HttpClient client(server.port());
  std::string requests;
  for (int i = 0; i < 40; ++i) {
    requests += i % 2 == 0 ? get("/a/orsel-1.txt") : get("/healthz");
    requests += post("/api/find", "application/json", R"({"q":"river"})");
    requests += get("/nowhere" + std::to_string(i));
  }
  std::thread sender([&] { client.send(requests); });
  for (int i = 0; i < 120; ++i) {
    const auto reply = client.read_reply();
    ASSERT_TRUE(reply) << i;
    EXPECT_EQ(reply->status, i % 3 == 2 ? 404 : 200) << i;
    const std::string part = i % 3 == 2   ? "<!DOCTYPE"
                             : i % 3 == 1 ? "\"query\":\"river\""
                             : i % 2 == 0 ? "Fiction:"
                                          : "ok";
    EXPECT_THAT(reply->body, HasSubstr(part)) << i;
  }
  sender.join();
}

TEST(HostileRequests, AreToldToGoOnOnlyWhereTheyMay) {
  const RunningServer server(impatient_options());
  const auto asking = [](std::size_t size) {
    return "POST /api/verify HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: text/plain\r\nExpect: "
           "100-continue\r\nContent-Length: " +
           std::to_string(size) + "\r\n\r\n";
  };
  HttpClient client(server.port());
  client.send(asking(5));
  const auto go_on = client.read_reply();
  ASSERT_TRUE(go_on);
  EXPECT_EQ(go_on->status, 100);
  client.send("draft");
  EXPECT_EQ(client.read_reply().value_or(Reply{}).status, 200);

  HttpClient large(server.port());
  large.send(asking(1 << 20));
  EXPECT_EQ(large.read_reply().value_or(Reply{}).status, 413);
  EXPECT_EQ(server.post("/api/verify", "text/plain", std::string(65 * 1024, 'a')).status, 413);
  EXPECT_EQ(server.post("/api/verify", "text/plain", std::string(64 * 1024, 'a')).status, 200);
  EXPECT_EQ(
      server.post("/api/verify", "application/x-www-form-urlencoded", "draft=" + std::string(65 * 1024, 'a')).status,
      413);
}

TEST(HostileRequests, OfOldProgramsAreAnswered) {
  const RunningServer server;
  HttpClient client(server.port());
  client.send("GET /healthz HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n");
  EXPECT_EQ(client.read_reply().value_or(Reply{}).status, 200);
  EXPECT_TRUE(client.is_closed_within(milliseconds(4000)));
  HttpClient kept(server.port());
  kept.send("GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
  EXPECT_EQ(kept.read_reply().value_or(Reply{}).fields["connection"], "close");
  EXPECT_TRUE(kept.is_closed_within(milliseconds(4000)));
}

}  // namespace
}  // namespace serve
