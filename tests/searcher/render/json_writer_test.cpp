#include "searcher/render/json_writer.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <random>
#include <vector>

namespace searcher {
namespace {

TEST(JsonWriter, WritesWhatItIsTold) {
  JsonWriter out;
  out.begin_object();
  out.member("text", "a \"b\" \\ \n\t\x01 é");
  out.member_or_null("none", "");
  out.member("yes", true);
  out.member("count", std::uint64_t{18446744073709551615U});
  out.member("score", 0.5);
  out.member("list", std::vector<std::string>{"a", "b"});
  out.key("empty");
  out.begin_array();
  out.end_array();
  out.key("inner");
  out.begin_object();
  out.member("a", 1);
  out.member("b", -2);
  out.end_object();
  out.end_object();
  EXPECT_EQ(out.take(),
            R"({"text":"a \"b\" \\ \n\t\u0001 é","none":null,"yes":true,"count":18446744073709551615,"score":0.5,)"
            R"("list":["a","b"],"empty":[],"inner":{"a":1,"b":-2}})");
}

TEST(JsonWriter, MakesAnyBytesValidJson) {
  std::mt19937 random(3);
  for (int round = 0; round < 20'000; ++round) {
    std::string bytes(random() % 12, '\0');
    for (char& byte : bytes) byte = static_cast<char>(random() % 4 == 0 ? random() % 0x30 : random());
    JsonWriter out;
    out.value(bytes);
    const std::string json = out.take();
    const auto read = nlohmann::json::parse(json, nullptr, false);
    ASSERT_FALSE(read.is_discarded()) << testing::PrintToString(bytes);
  }
}

}  // namespace
}  // namespace searcher
