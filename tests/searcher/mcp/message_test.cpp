// What is a message, and what is said of a line that is none?
#include "searcher/mcp/message.h"

#include <gmock/gmock.h>

#include <random>

#include "tests/searcher/mcp/hostile_line.h"

namespace searcher::mcp {
namespace {

using nlohmann::json;

TEST(Message, IsReadFromALine) {
  const struct {
    const char* line;
    Message::Kind kind;
    const char* id;
    const char* method;
    const char* params;
  } rows[] = {
      {R"({"jsonrpc":"2.0","id":1,"method":"ping"})", Message::Kind::request, "1", "ping", "{}"},
      {R"({"jsonrpc":"2.0","id":"a","method":"m","params":{"b":[1]}})", Message::Kind::request, R"("a")", "m",
       R"({"b":[1]})"},
      {R"({"jsonrpc":"2.0","id":-9223372036854775808,"method":"m"})", Message::Kind::request, "-9223372036854775808",
       "m", "{}"},
      {R"({"jsonrpc":"2.0","id":18446744073709551615,"method":"m"})", Message::Kind::request, "18446744073709551615",
       "m", "{}"},
      {" {\"jsonrpc\" : \"2.0\", \"method\":\"m\"}\r", Message::Kind::notification, "null", "m", "{}"},
      {R"({"jsonrpc":"2.0","method":"m","params":[1]})", Message::Kind::notification, "null", "m", "{}"},
      {R"({"jsonrpc":"2.0","id":1,"result":{}})", Message::Kind::response, "1", "", "null"},
      {R"({"jsonrpc":"2.0","id":1,"error":{"code":1,"message":""}})", Message::Kind::response, "1", "", "null"},
  };
  for (const auto& row : rows) {
    SCOPED_TRACE(row.line);
    const Line line = parse_line(row.line);
    ASSERT_EQ(line.messages.size(), 1u);
    EXPECT_FALSE(line.is_batch);
    const Message& message = line.messages[0];
    EXPECT_EQ(message.kind, row.kind) << message.error.message;
    EXPECT_EQ(message.id.dump(), row.id);
    EXPECT_EQ(message.method, row.method);
    EXPECT_EQ(message.params.dump(), row.params);
  }
}

TEST(Message, IsRefusedWithTheCodeThatFits) {
  const struct {
    std::string line;
    RpcCode code;
    const char* id;  // what is sent back
  } rows[] = {
      {"", RpcCode::parse_error, "null"},
      {"{", RpcCode::parse_error, "null"},
      {"{} {}", RpcCode::parse_error, "null"},
      {"{'a':1}", RpcCode::parse_error, "null"},
      {R"({"jsonrpc":"2.0","id":1,"method":"m",})", RpcCode::parse_error, "null"},
      {"{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"\xFF\"}", RpcCode::parse_error, "null"},
      {R"({"jsonrpc":"2.0","id":1,"method":"\ud800"})", RpcCode::parse_error, "null"},
      {std::string("{\0}", 3), RpcCode::parse_error, "null"},
      {std::string(65, '[') + std::string(65, ']'), RpcCode::parse_error, "null"},
      {std::string(1'000'000, '['), RpcCode::parse_error, "null"},
      {std::string(500'000, '{'), RpcCode::parse_error, "null"},
      {"1", RpcCode::invalid_request, "null"},
      {"null", RpcCode::invalid_request, "null"},
      {"\"ping\"", RpcCode::invalid_request, "null"},
      {"[]", RpcCode::invalid_request, "null"},
      {"{}", RpcCode::invalid_request, "null"},
      {R"({"id":1,"method":"m"})", RpcCode::invalid_request, "1"},
      {R"({"jsonrpc":"1.0","id":1,"method":"m"})", RpcCode::invalid_request, "1"},
      {R"({"jsonrpc":2.0,"id":1,"method":"m"})", RpcCode::invalid_request, "1"},
      {R"({"jsonrpc":"2.0","id":null,"method":"m"})", RpcCode::invalid_request, "null"},
      {R"({"jsonrpc":"2.0","id":1.5,"method":"m"})", RpcCode::invalid_request, "null"},
      {R"({"jsonrpc":"2.0","id":1e99,"method":"m"})", RpcCode::invalid_request, "null"},
      {R"({"jsonrpc":"2.0","id":18446744073709551616,"method":"m"})", RpcCode::invalid_request, "null"},
      {R"({"jsonrpc":"2.0","id":[1],"method":"m"})", RpcCode::invalid_request, "null"},
      {R"({"jsonrpc":"2.0","id":true,"method":"m"})", RpcCode::invalid_request, "null"},
      {R"({"jsonrpc":"2.0","id":1})", RpcCode::invalid_request, "1"},
      {R"({"jsonrpc":"2.0","id":"x","method":5})", RpcCode::invalid_request, "\"x\""},
      {R"({"jsonrpc":"2.0","id":1,"method":"m","params":1})", RpcCode::invalid_request, "1"},
      {R"({"jsonrpc":"2.0","id":1,"method":"m","params":[1]})", RpcCode::invalid_params, "1"},
  };
  for (const auto& row : rows) {
    SCOPED_TRACE(row.line.substr(0, 60));
    const Line line = parse_line(row.line);
    ASSERT_EQ(line.messages.size(), 1u);
    EXPECT_EQ(line.messages[0].kind, Message::Kind::wrong);
    EXPECT_EQ(line.messages[0].error.code, row.code);
    EXPECT_EQ(line.messages[0].id.dump(), row.id);
    EXPECT_NE(line.messages[0].error.message, "");
  }
}

TEST(Message, MayComeWithOthers) {
  const Line line = parse_line(R"([{"jsonrpc":"2.0","id":1,"method":"a"},2,{"jsonrpc":"2.0","method":"b"}])");
  EXPECT_TRUE(line.is_batch);
  ASSERT_EQ(line.messages.size(), 3u);
  EXPECT_EQ(line.messages[0].kind, Message::Kind::request);
  EXPECT_EQ(line.messages[1].kind, Message::Kind::wrong);
  EXPECT_EQ(line.messages[2].kind, Message::Kind::notification);
  std::string many = "[1";
  for (int i = 1; i < 101; ++i) many += ",1";
  EXPECT_FALSE(parse_line(many + "]").is_batch);
}

TEST(Message, IsDeepOnlyOutsideOfStrings) {
  const std::string brackets(1'000, '[');
  EXPECT_EQ(parse_line(R"({"jsonrpc":"2.0","id":1,"method":"\")" + brackets + "\"}").messages[0].kind,
            Message::Kind::request);
  EXPECT_EQ(parse_line(R"({"jsonrpc":"2.0","id":1,"method":"\\","params":)" + brackets).messages[0].error.code,
            RpcCode::parse_error);
}

// Whatever the bytes: messages, or an error that can be sent back.
TEST(Message, OutlivesHostileLines) {
  std::mt19937 random(12);
  for (int round = 0; round < 20'000; ++round) {
    const Line line = parse_line(hostile_line(random));
    ASSERT_FALSE(line.messages.empty());
    for (const Message& message : line.messages) {
      EXPECT_TRUE(message.id.is_null() || message.id.is_string() || message.id.is_number_integer());
      EXPECT_NO_THROW(message.id.dump());
      if (message.kind == Message::Kind::request || message.kind == Message::Kind::notification) {
        EXPECT_TRUE(message.params.is_object());
      }
    }
  }
}

}  // namespace
}  // namespace searcher::mcp
