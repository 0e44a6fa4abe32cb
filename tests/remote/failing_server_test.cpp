// What becomes of a question when a server of a segment fails? A clear error, or an answer that says what is missing.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <nlohmann/json.hpp>
#include <thread>

#include "bench/measure/xapian_server.h"
#include "tests/cli/workplace.h"

namespace remote {
namespace {

using bench::has_xapian_tools;
using bench::serve;
using bench::XapianServer;

using nlohmann::json;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

class FailingServer : public cli::Workplace {
 protected:
  void SetUp() override {
    if (!has_xapian_tools()) GTEST_SKIP() << "the package xapian-tools is not installed";
    index_samples();
    ASSERT_EQ(run("pullquote-index split --into 3 --out parts").code, 0);
    std::string addresses;
    for (int i = 1; i <= 3; ++i) {
      servers.push_back(serve(part(i)));
      addresses += " " + servers.back().address();
    }
    const cli::Ended named = run("pullquote-index --index served remote" + addresses);
    ASSERT_EQ(named.code, 0) << named.err;
  }

  std::string part(int number) const { return folder / ("parts/part-" + std::to_string(number)); }

  // In the place of the one that had this port before.
  void serve_again(std::size_t server, const std::string& database, std::vector<std::string> options = {}) {
    servers[server].kill();
    others.push_back(serve(database, servers[server].port(), std::move(options)));
  }

  json answer(const std::string& command) const {
    return json::parse(run("pullquote-search --index served --format json " + command).out);
  }

  std::vector<XapianServer> servers;
  std::vector<XapianServer> others;
};

TEST_F(FailingServer, IsNamedInTheError) {
  servers[1].kill();
  const cli::Ended text = run("pullquote-search --index served find river");
  EXPECT_EQ(text.code, 2);
  EXPECT_THAT(text.out, IsEmpty());
  EXPECT_THAT(text.err, HasSubstr("segment part-2-of-3 at " + servers[1].address() + ": the server cannot be reached"));
  EXPECT_THAT(text.err, HasSubstr("next: start xapian-tcpsrv there"));
  const json error = answer("find river")["error"];
  EXPECT_EQ(error["code"], "remote_unreachable");
  EXPECT_EQ(error["where"], "segment part-2-of-3 at " + servers[1].address());

  const cli::Ended check = run("pullquote-index --index served check");
  EXPECT_EQ(check.code, 2);
  EXPECT_THAT(check.out, HasSubstr(servers[1].address() + ": the server does not answer"));
}

TEST_F(FailingServer, IsNamedInThePartialAnswerOfEachCommand) {
  const json whole = answer("find --count --limit 0 *");
  EXPECT_FALSE(whole.contains("missing_segments"));
  servers[1].kill();
  file("draft.txt", "\"No one wins when the river is closed,\" Tasquel said.\n");
  file("sheet.csv", "query\nriver\n");
  for (const std::string command : {"find river", "quotes river", "captions river", "concordance river",
                                    "explain river", "verify draft.txt", "batch sheet.csv"}) {
    const json partial = answer("--partial " + command);
    EXPECT_THAT(partial["missing_segments"], ElementsAre("part-2-of-3")) << command;
    EXPECT_THAT(partial["notes"].dump(), HasSubstr("part-2-of-3 at " + servers[1].address())) << command;
  }
  const json rest = answer("--partial find --count --limit 0 *");
  EXPECT_LT(rest["total"], whole["total"]);
  EXPECT_GT(rest["total"], 0);
  EXPECT_THAT(answer("--partial show nobody")["error"]["message"].get<std::string>(),
              HasSubstr("in the segments that answer"));

  servers[0].kill();
  servers[2].kill();
  EXPECT_EQ(answer("--partial find river")["error"]["code"], "remote_unreachable");
}

TEST_F(FailingServer, IsNotWaitedForLongerThanAllowed) {
  servers[2].freeze();
  const auto start = std::chrono::steady_clock::now();
  const json error = answer("--remote-timeout 0.5 find river")["error"];
  EXPECT_EQ(error["code"], "remote_unreachable");
  EXPECT_EQ(error["message"], "the server took too long to answer");
  EXPECT_THAT(answer("--remote-timeout 0.5 --partial find river")["missing_segments"], ElementsAre("part-3-of-3"));
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(15));
}

TEST_F(FailingServer, WithAnotherDatabaseIsFoundOut) {
  serve_again(1, part(1));
  const json error = answer("find river")["error"];
  EXPECT_EQ(error["code"], "remote_differs");
  EXPECT_EQ(error["where"], "segment part-2-of-3 at " + servers[1].address());
  EXPECT_THAT(answer("--partial find river")["missing_segments"], ElementsAre("part-2-of-3"));
  EXPECT_THAT(run("pullquote-index --index served check").out, HasSubstr("another database"));
}

// One that runs on: whatever happens to a server between two questions, each gets one line.
TEST_F(FailingServer, IsConnectedToAgainOnceItIsBack) {
  cli::Process lines(typed("pullquote-search --index served --remote-timeout 2 --format json find -"));
  const auto ask = [&] {
    lines.write("river\n");
    const auto line = lines.read_line();
    return line ? json::parse(*line) : json();
  };
  const json first = ask();
  EXPECT_TRUE(first.contains("hits")) << first;
  serve_again(0, part(1));
  EXPECT_EQ(ask()["hits"], first["hits"]);
  others.back().kill();
  EXPECT_EQ(ask()["error"]["code"], "remote_unreachable");
  EXPECT_EQ(ask()["error"]["code"], "remote_unreachable");
  others.push_back(serve(part(1), servers[0].port()));
  EXPECT_EQ(ask()["hits"], first["hits"]);
  lines.end_input();
  EXPECT_EQ(lines.wait().code, 0);
}

// As Xapian's server does after a minute.
TEST_F(FailingServer, ThatClosesIdleConnectionsIsConnectedToAgain) {
  serve_again(0, part(1), {"--idle-timeout=200"});
  cli::Process lines(typed("pullquote-search --index served --format json find -"));
  for (int i = 0; i < 2; ++i) {
    lines.write("river\n");
    const auto line = lines.read_line();
    ASSERT_TRUE(line);
    EXPECT_THAT(json::parse(*line)["hits"], testing::Not(IsEmpty())) << *line;
    std::this_thread::sleep_for(std::chrono::milliseconds(600));
  }
}

// On frozen connections that are open already, in the middle of an answer.
TEST_F(FailingServer, ThatFreezesLeavesTheStreamGoingOn) {
  cli::Process lines(typed("pullquote-search --index served --partial --remote-timeout 0.5 --format json find -"));
  const auto ask = [&] {
    lines.write("river\n");
    const auto line = lines.read_line();
    return line ? json::parse(*line) : json();
  };
  EXPECT_FALSE(ask().contains("missing_segments"));
  servers[1].freeze();
  EXPECT_THAT(ask()["missing_segments"], ElementsAre("part-2-of-3"));
  EXPECT_THAT(ask()["missing_segments"], ElementsAre("part-2-of-3"));
}

}  // namespace
}  // namespace remote
