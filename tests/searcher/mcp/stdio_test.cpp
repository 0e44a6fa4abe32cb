// Does the server keep to its streams? Pieces of lines, what is given up, what is too long, ends.
#include "searcher/mcp/stdio.h"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <unistd.h>

#include <csignal>
#include <sstream>
#include <thread>

#include "schema/index_folder.h"
#include "tests/searcher/mcp/sample_index.h"

namespace searcher::mcp {
namespace {

using nlohmann::json;
using testing::ElementsAre;
using testing::IsEmpty;

constexpr const char* opening =
    R"({"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"test","version":"1"}}})"
    "\n";

std::string request(const std::string& id, const std::string& method, const std::string& params = "{}") {
  return R"({"jsonrpc":"2.0","id":)" + id + R"(,"method":")" + method + R"(","params":)" + params + "}\n";
}

std::string cancelled(const std::string& id) {
  return R"({"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":)" + id + "}}\n";
}

// The ids of the replies to all of this, sent at once; "error CODE" where it is one.
std::vector<std::string> replies_to(const std::string& input) {
  std::signal(SIGPIPE, SIG_IGN);
  int in[2], out[2];
  EXPECT_EQ(::pipe2(in, O_CLOEXEC) + ::pipe2(out, O_CLOEXEC), 0);
  std::thread writer([&] {
    const schema::LockedFile file(in[1]);
    for (std::string_view rest = input; !rest.empty();) {
      const ssize_t n = ::write(in[1], rest.data(), rest.size());
      if (n < 0) return;
      rest.remove_prefix(static_cast<std::size_t>(n));
    }
  });
  std::string output;
  std::thread reader([&] {
    char buffer[1 << 16];
    for (ssize_t n; (n = ::read(out[0], buffer, sizeof buffer)) > 0;)
      output.append(buffer, static_cast<std::size_t>(n));
  });
  {
    const schema::LockedFile reading(in[0]), writing(out[1]);
    Server server(sample_index(), [](const auto&) {});
    EXPECT_TRUE(serve_stdio(server, in[0], out[1]));
  }
  writer.join();
  reader.join();
  ::close(out[0]);
  std::vector<std::string> ids;
  std::istringstream lines(output);
  for (std::string line; std::getline(lines, line);) {
    const json reply = json::parse(line);
    std::string id = reply.is_array() ? "array of " + std::to_string(reply.size()) : reply.value("id", json()).dump();
    if (reply.is_object() && reply.contains("error")) id += " error " + reply["error"]["code"].dump();
    ids.push_back(id);
  }
  return ids;
}

TEST(Stdio, AnswersEachRequestInTurn) {
  EXPECT_THAT(replies_to(""), IsEmpty());
  EXPECT_THAT(replies_to(request("1", "ping") + request("\"a\"", "ping") + request("2", "ping")),
              ElementsAre("1", "\"a\"", "2"));
  std::string without_end = request("1", "ping");
  without_end.pop_back();
  EXPECT_THAT(replies_to(without_end), ElementsAre("1")) << "the last line has no end";
}

TEST(Stdio, DoesNotAnswerWhatWasGivenUp) {
  const std::string call = R"({"name":"find","arguments":{"query":"river"}})";
  EXPECT_THAT(replies_to(opening + request("1", "tools/call", call) + request("2", "tools/call", call) +
                         cancelled("2") + request("3", "ping")),
              ElementsAre("0", "1", "3"));
  EXPECT_THAT(replies_to(opening + request("1", "tools/call", call) + cancelled("1") + request("3", "ping")),
              ElementsAre("0", "3"));
  EXPECT_THAT(replies_to(request("1", "ping") + cancelled("\"1\"") + cancelled("7") + cancelled("null") +
                         R"({"jsonrpc":"2.0","method":"notifications/cancelled"})"
                         "\n" +
                         request("2", "ping")),
              ElementsAre("1", "2"))
      << "nobody sent these";
  EXPECT_THAT(replies_to(cancelled("1") + request("1", "ping")), ElementsAre("1")) << "it came too early";
  EXPECT_THAT(replies_to(opening + cancelled("0") + request("1", "ping")), ElementsAre("0", "1"))
      << "initialize cannot be given up";
}

TEST(Stdio, GoesOnBehindALineThatIsTooLong) {
  EXPECT_THAT(replies_to(std::string(max_message_bytes + 1, ' ') + "\n" + request("1", "ping")),
              ElementsAre("null error -32600", "1"));
  EXPECT_THAT(replies_to(std::string(3 * max_message_bytes, '[')), ElementsAre("null error -32600"));
  std::string longest = request("1", "ping");
  longest.insert(1, std::string(max_message_bytes + 1 - longest.size(), ' '));
  EXPECT_THAT(replies_to(longest + request("2", "ping")), ElementsAre("1", "2"));
}

TEST(Stdio, TakesAMillionBytesOfDraft) {
  std::string draft = "He said: \\\"No one wins when the river is closed.\\\" ";
  while (draft.size() < 900'000) draft += "Nothing was said about the lake. ";
  EXPECT_THAT(
      replies_to(opening + request("1", "tools/call", R"({"name":"verify","arguments":{"draft":")" + draft + R"("}})")),
      ElementsAre("0", "1"));
}

// The client asks without end and takes nothing: it is waited for, and little is kept meanwhile.
TEST(Stdio, EndsQuietlyWhenItsReaderGoes) {
  std::signal(SIGPIPE, SIG_IGN);
  int in[2], out[2];
  ASSERT_EQ(::pipe2(in, O_CLOEXEC) + ::pipe2(out, O_CLOEXEC), 0);
  const std::string input = request("1", "ping") + request("2", "ping");
  ASSERT_EQ(::write(in[1], input.data(), input.size()), static_cast<ssize_t>(input.size()));
  ::close(out[0]);
  Server server(sample_index(), [](const auto&) {});
  EXPECT_TRUE(serve_stdio(server, in[0], out[1]));
  for (const int file : {in[0], in[1], out[1]}) ::close(file);
}

}  // namespace
}  // namespace searcher::mcp
