// How does the server live? Full, slow, ending, with a token, behind TLS.
#include "searcher/serve/server.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <atomic>
#include <condition_variable>
#include <mutex>

#include "tests/schema/scratch_folder.h"
#include "tests/searcher/serve/running_server.h"

namespace serve {
namespace {

using std::chrono::milliseconds;
using testing::HasSubstr;

// Answers "/slow" when it is let go, and anything else at once.
class Gatekeeper {
 public:
  std::function<Answer()> answers() {
    return [this] {
      return [this](const Request& request) {
        if (request.path == "/slow") {
          std::unique_lock lock(mutex_);
          ++waiting_;
          changed_.notify_all();
          changed_.wait_for(lock, std::chrono::seconds(30), [this] { return is_open_; });
        }
        return Response{.content_type = "text/plain", .body = "answered"};
      };
    };
  }
  void await(int waiting) {
    std::unique_lock lock(mutex_);
    changed_.wait_for(lock, std::chrono::seconds(30), [&] { return waiting_ >= waiting; });
  }
  void open() {
    const std::lock_guard lock(mutex_);
    is_open_ = true;
    changed_.notify_all();
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  int waiting_ = 0;
  bool is_open_ = false;
};

TEST(Server, AnswersWhatWasAskedBeforeItEnds) {
  Gatekeeper keeper;
  ServeOptions options = lake_options();
  options.threads = 2;
  RunningServer server(options, keeper.answers());
  HttpClient idle(server.port());
  HttpClient asked(server.port());
  HttpClient pipelined(server.port());
  asked.send(get("/slow"));
  pipelined.send(get("/slow") + get("/next"));
  keeper.await(2);
  HttpClient half(server.port());
  half.send("GET /ha");
  std::this_thread::sleep_for(milliseconds(50));
  server.server().stop();
  EXPECT_TRUE(idle.is_closed_within(milliseconds(3000)));
  half.send("lf HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
  keeper.open();
  const auto answer = asked.read_reply();
  ASSERT_TRUE(answer);
  EXPECT_EQ(answer->body, "answered");
  EXPECT_EQ(answer->fields.at("connection"), "close");
  EXPECT_EQ(pipelined.read_reply().value_or(Reply{}).body, "answered");
  EXPECT_EQ(pipelined.read_reply().value_or(Reply{}).body, "answered");
  EXPECT_EQ(half.read_reply().value_or(Reply{}).body, "answered");
  for (HttpClient* client : {&asked, &pipelined, &half}) client->end_sending();
  server.stop();
  EXPECT_THROW(HttpClient(server.port()), std::runtime_error);
}

TEST(Server, DropsInTheEndWhoDoesNotEnd) {
  ServeOptions options = lake_options();
  options.limits.drain = milliseconds(300);
  RunningServer server(options);
  HttpClient half(server.port());
  half.send("GET /ha");
  std::this_thread::sleep_for(milliseconds(150));
  const auto start = std::chrono::steady_clock::now();
  server.stop();
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(3));
  EXPECT_TRUE(half.is_closed_within(milliseconds(1000)));
}

TEST(Server, GivesUpOnWhatTakesTooLong) {
  Gatekeeper keeper;
  ServeOptions options = lake_options();
  options.threads = 1;
  options.limits.answer = milliseconds(300);
  RunningServer server(options, keeper.answers());
  const Reply slow = server.get("/slow");
  EXPECT_EQ(slow.status, 503);
  EXPECT_THAT(slow.body, HasSubstr("too long"));
  EXPECT_EQ(server.get("/api/find").status, 503) << "the only thread is held still";
  keeper.open();
  std::this_thread::sleep_for(milliseconds(100));
  EXPECT_EQ(server.get("/api/find").status, 200);
}

TEST(Server, TellsThoseBehindALongQueueToComeBack) {
  Gatekeeper keeper;
  ServeOptions options = lake_options();
  options.threads = 1;
  options.limits.queued = 1;
  RunningServer server(options, keeper.answers());
  HttpClient first(server.port());
  HttpClient second(server.port());
  first.send(get("/slow"));
  keeper.await(1);
  second.send(get("/slow"));
  std::this_thread::sleep_for(milliseconds(100));
  const Reply third = server.get("/api/find");
  EXPECT_EQ(third.status, 503);
  EXPECT_EQ(third.fields.at("retry-after"), "1");
  EXPECT_THAT(third.body, HasSubstr("too_busy"));
  keeper.open();
  EXPECT_EQ(first.read_reply().value_or(Reply{}).status, 200);
  EXPECT_EQ(second.read_reply().value_or(Reply{}).status, 200);
}

TEST(Server, TakesSoManyConnectionsAndNoMore) {
  ServeOptions options = lake_options();
  options.limits.connections = 3;
  const RunningServer server(options);
  std::vector<HttpClient> open;
  for (int i = 0; i < 3; ++i) {
    open.emplace_back(server.port());
    open.back().send(get("/healthz"));
    EXPECT_EQ(open.back().read_reply().value_or(Reply{}).status, 200);
  }
  HttpClient refused(server.port());
  EXPECT_EQ(refused.read_reply().value_or(Reply{}).status, 503);
  open.pop_back();
  std::this_thread::sleep_for(milliseconds(100));
  HttpClient next(server.port());
  next.send(get("/metrics"));
  const auto metrics = next.read_reply();
  ASSERT_TRUE(metrics);
  EXPECT_THAT(metrics->body, HasSubstr("pullquote_errors_total{code=\"too_many_connections\"} 1"));
  for (HttpClient& client : open) {
    client.send(get("/healthz"));
    EXPECT_EQ(client.read_reply().value_or(Reply{}).status, 200) << "those who were there are not disturbed";
  }
}

TEST(Server, LetsInWhoKnowsTheToken) {
  const ScratchFolder folder;
  ServeOptions options = lake_options();
  options.token_file = folder.write("token", "0123456789-abcdefghijklmnop\n");
  ::chmod(options.token_file.c_str(), 0600);
  const RunningServer server(options);
  const std::string good = "Authorization: Bearer 0123456789-abcdefghijklmnop";
  const std::string basic = "Authorization: Basic YW5uOjAxMjM0NTY3ODktYWJjZGVmZ2hpamtsbW5vcA==";
  const struct {
    const char* target;
    std::vector<std::string> lines;
    int status;
  } rows[] = {
      {"/api/find?q=river", {good}, 200},
      {"/api/find?q=river", {basic}, 200},
      {"/", {basic}, 200},
      {"/healthz", {}, 200},
      {"/", {}, 401},
      {"/api/find?q=river", {}, 401},
      {"/api/find?q=river", {"Authorization: Bearer wrong"}, 401},
      {"/api/find?q=river", {good + "x"}, 401},
      {"/api/find?q=river", {good, good}, 400},
      {"/api", {}, 401},
      {"/metrics", {}, 401},
      {"/a/orsel-1.txt", {}, 401},
      {"/assets/x.js", {}, 401},
      {"/nowhere", {}, 401},
      {"/../x", {}, 401},
      {"/api/find?q=river", {good, "Origin: http://evil.example"}, 403},
      {"/api/find?q=river", {good, "Host: evil.example"}, 421},
  };
  for (const auto& row : rows) {
    SCOPED_TRACE(row.target + std::string(" ") + (row.lines.empty() ? "" : row.lines.back()));
    const Reply reply = server.get(row.target, row.lines);
    EXPECT_EQ(reply.status, row.status);
    EXPECT_EQ(reply.fields.contains("www-authenticate"), row.status == 401);
    if (row.status == 401) {
      EXPECT_THAT(reply.head, HasSubstr("Basic realm=\"Pullquote\""));
      EXPECT_THAT(reply.head, HasSubstr("Bearer"));
    }
    EXPECT_THAT(reply.body, testing::Not(HasSubstr("0123456789-")));
  }
}

TEST(Server, KeepsAnswersOfOneGeneration) {
  ServeOptions options = lake_options();
  options.cache_bytes = 1 << 20;
  const RunningServer server(options);
  const Reply first = server.get("/api/find?q=river");
  const Reply again = server.get("/api/find?q=river");
  EXPECT_EQ(first.body, again.body) << "with the time that the first one took";
  EXPECT_EQ(first.fields.at("etag"), again.fields.at("etag"));
  EXPECT_NE(server.get("/api/find?q=river&limit=1").body, first.body);
  EXPECT_THAT(server.get("/feed?q=river", {"Host: localhost:9"}).body, HasSubstr("http://localhost:9/feed"));
  EXPECT_THAT(server.get("/feed?q=river", {"Host: 127.0.0.1:9"}).body, HasSubstr("http://127.0.0.1:9/feed"));
  EXPECT_EQ(server.get("/api/find").status, 400);
  EXPECT_EQ(server.get("/api/find").status, 400);
}

TEST(Server, SaysWhyItCannotStart) {
  const RunningServer other;
  const ScratchFolder folder;
  const struct {
    std::function<void(ServeOptions&)> change;
    const char* message;
  } rows[] = {
      {[&](ServeOptions& o) { o.listen = "127.0.0.1:" + std::to_string(other.port()); }, "cannot listen"},
      {[](ServeOptions& o) {
         o.listen = "192.0.2.1:80";
         o.token_file = "x";
         o.is_behind_tls_proxy = true;
       },
       "cannot read the token"},
      {[](ServeOptions& o) { o.listen = "0.0.0.0:0"; }, "takes a token"},
      {[](ServeOptions& o) { o.listen = "here"; }, "no port"},
      {[&](ServeOptions& o) {
         o.tls_certificate = folder / "none";
         o.tls_key = folder / "none";
       },
       "cannot read the certificate"},
  };
  for (const auto& row : rows) {
    ServeOptions options = lake_options();
    row.change(options);
    try {
      Server server(options);
      ADD_FAILURE() << row.message;
    } catch (const StartError& error) {
      EXPECT_THAT(error.what(), HasSubstr(row.message));
      EXPECT_NE(error.where(), "");
      EXPECT_NE(error.next(), "");
    }
  }
  ServeOptions options = lake_options();
  options.index = folder / "nowhere";
  EXPECT_THROW(Server{options}, schema::IndexError);
}

TEST(Server, TellsNobodyWhereTheIndexLies) {
  ServeOptions options = lake_options();
  const searcher::SmallIndex gone{{.id = "x", .paragraphs = {"A river."}}};
  options.index = gone.snapshot().index();
  const RunningServer server(options);
  EXPECT_EQ(server.get("/api/find?q=river").status, 200);
  std::filesystem::remove_all(options.index);
  for (const char* target : {"/api/find?q=river", "/", "/healthz", "/a/x.txt"}) {
    const Reply reply = server.get(target);
    EXPECT_EQ(reply.body.find(options.index), std::string::npos) << reply.body;
  }
}

}  // namespace
}  // namespace serve
