// The command serve, as its keeper runs it: where it listens, generations that change under load, how it ends.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <csignal>
#include <thread>

#include "tests/cli/workplace.h"
#include "tests/searcher/serve/http_client.h"

namespace serve {
namespace {

using std::chrono::milliseconds;
using testing::HasSubstr;
using testing::Not;

class ServeCommand : public cli::Workplace {
 protected:
  // The port of a server that was started.
  static unsigned port_of(cli::Process& server) {
    const auto line = server.read_line();
    if (!line || !line->starts_with("listening on http://127.0.0.1:")) throw std::runtime_error("it does not listen");
    return static_cast<unsigned>(std::stoul(line->substr(line->rfind(':') + 1)));
  }
};

TEST_F(ServeCommand, EndsWhenToldTo) {
  index_samples();
  for (const int signal : {SIGTERM, SIGINT}) {
    cli::Process server(typed("pullquote-search serve --listen 127.0.0.1:0"));
    const unsigned port = port_of(server);
    HttpClient idle(port);
    EXPECT_EQ(reply_to(port, get("/api/find?q=river")).status, 200);
    server.kill(signal);
    EXPECT_TRUE(idle.is_closed_within(std::chrono::seconds(10)));
    const cli::Ended ended = server.wait();
    EXPECT_EQ(ended.code, 0) << ended.err;
    EXPECT_EQ(ended.signal, 0);
  }
}

TEST_F(ServeCommand, LogsNothingThatWasAsked) {
  index_samples();
  cli::Process server(typed("pullquote-search serve --listen 127.0.0.1:0 --log-requests"));
  const unsigned port = port_of(server);
  for (const std::string& request :
       {get("/api/find?q=zeppelin"), get("/?q=zeppelin"), get("/a/zeppelin.txt"), get("/zeppelin"),
        get("/api/find?zeppelin=1"), post("/api/verify", "text/plain", "\"Zeppelin zeppelin zeppelin zeppelin\""),
        get("/feed?q=zeppelin)"), post("/api/find", "application/json", "{\"zeppelin\":1"),
        get("/api/find?q=a", {"Host: zeppelin.example"}), get("/%zeppelin"), get("/api/find?q=river")})
    EXPECT_NE(reply_to(port, request).status, 0) << request;
  server.kill(SIGTERM);
  const cli::Ended ended = server.wait();
  EXPECT_THAT(ended.err, HasSubstr("GET find 200"));
  EXPECT_THAT(ended.err, HasSubstr("POST verify 200"));
  EXPECT_THAT(ended.err, Not(HasSubstr("eppelin")));
  EXPECT_THAT(ended.err, Not(HasSubstr("river")));
}

TEST_F(ServeCommand, SaysWhyItDoesNotStart) {
  index_samples();
  const struct {
    const char* command;
    const char* what;
    const char* code;
  } rows[] = {
      {"pullquote-search serve --listen 0.0.0.0:0", "takes a token", "cannot_serve"},
      {"pullquote-search serve --listen 0.0.0.0:0 --token-file nowhere --tls-by-proxy", "cannot read the token",
       "cannot_serve"},
      {"pullquote-search serve --listen 80", "there is no port", "cannot_serve"},
      {"pullquote-search --index nowhere serve --listen 127.0.0.1:0", "no index here", "index_missing"},
      {"pullquote-search serve river", "river", "bad_argument"},
      {"pullquote-search serve --threads 100", "--threads", "bad_argument"},
  };
  for (const auto& row : rows) {
    SCOPED_TRACE(row.command);
    const cli::Ended ended = run(row.command);
    EXPECT_EQ(ended.code, 2);
    EXPECT_THAT(ended.err, HasSubstr(row.what));
    EXPECT_THAT(ended.err, HasSubstr("\n  next: "));
    cli::Typed as_json = typed(row.command);
    as_json.words.insert(as_json.words.begin() + 1, {"--format", "json"});
    EXPECT_THAT(cli::run(as_json).out, HasSubstr(row.code));
  }
}

TEST_F(ServeCommand, MovesToANewGenerationWithoutAFailedRequest) {
  index_samples();
  cli::Process server(typed("pullquote-search serve --listen 127.0.0.1:0"));
  const unsigned port = port_of(server);
  std::atomic<bool> goes_on = true;
  std::atomic<int> failed = 0;
  std::atomic<int> answered = 0;
  std::vector<std::thread> clients;
  for (const std::string& request :
       {get("/api/find?q=river"), get("/"), get("/api/quotes?q=toll"), get("/a/fiction-chains.txt"),
        post("/api/verify", "text/plain", "\"No one wins when the river is closed\"")})
    clients.emplace_back([&, request] {
      HttpClient client(port);
      while (goes_on) {
        if (client.send(request) && client.read_reply().value_or(Reply{}).status == 200)
          ++answered;
        else
          ++failed;
      }
    });
  int found = 0;
  for (int i = 0; i < 6; ++i) {
    file("news.jsonl", "{\"id\":\"news-" + std::to_string(i) + "\",\"text\":\"The zanderport opens, part " +
                           std::to_string(i) + ".\"}");
    EXPECT_EQ(run("pullquote-index build corpus/samples news.jsonl").code, 0);
    const Reply reply = reply_to(port, get("/api/find?q=news&limit=1"));
    EXPECT_EQ(reply.status, 200);
    const Reply news = reply_to(port, get("/a/news-" + std::to_string(i) + ".txt"));
    found += news.status == 200;
  }
  goes_on = false;
  for (std::thread& client : clients) client.join();
  EXPECT_EQ(failed, 0);
  EXPECT_GT(answered, 100);
  EXPECT_EQ(found, 6) << "each generation is seen by the next request";
  server.kill(SIGTERM);
  EXPECT_EQ(server.wait().code, 0);
}

// Each connection takes a file; when none is left the server waits for one, at no cost, and lives.
TEST_F(ServeCommand, OutlivesTheLastFile) {
  index_samples();
  cli::Typed limited = typed("pullquote-search serve --listen 127.0.0.1:0");
  limited.words = {"/bin/sh", "-c", "ulimit -n 64; exec " + limited.words.front() + " serve --listen 127.0.0.1:0"};
  cli::Process server(limited);
  const unsigned port = port_of(server);
  {
    std::vector<HttpClient> many;
    for (int i = 0; i < 120; ++i) many.emplace_back(port);
    std::this_thread::sleep_for(milliseconds(1000));
  }
  int status = 0;
  for (int i = 0; i < 50 && status != 200; ++i) {
    std::this_thread::sleep_for(milliseconds(100));
    status = reply_to(port, get("/api/find?q=river")).status;
  }
  EXPECT_EQ(status, 200);
  server.kill(SIGTERM);
  const cli::Ended ended = server.wait();
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_LT(ended.cpu_seconds, 1.5) << "it does not spin";
}

}  // namespace
}  // namespace serve
