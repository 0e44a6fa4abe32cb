// What does an address ask for, and what is no address?
#include "searcher/serve/target.h"

#include <gmock/gmock.h>

#include "searcher/serve/json_body.h"
#include "searcher/serve/media_type.h"

namespace serve {
namespace {

using testing::ElementsAre;
using testing::Pair;

TEST(Target, IsDecodedOnce) {
  const struct {
    const char* target;
    const char* path;
    Parameters parameters;
  } rows[] = {
      {"/", "/", {}},
      {"/?", "/", {}},
      {"/api/find?q=rail+corridor&limit=3", "/api/find", {{"q", "rail corridor"}, {"limit", "3"}}},
      {"/a/a%2Fb%20c%23d", "/a/a/b c#d", {}},
      {"/a/+", "/a/+", {}},
      {"/a/%252e%252e", "/a/%2e%2e", {}},
      {"/feed?q=%E9%98%BF%E6%96%AF%E5%A1%94%E7%BA%B3", "/feed", {{"q", "阿斯塔纳"}}},
      {"/x?a=1&a=2&b&=c&&d=e=f", "/x", {{"a", "1"}, {"a", "2"}, {"b", ""}, {"", "c"}, {"d", "e=f"}}},
      {"/x?q=a?b/c", "/x", {{"q", "a?b/c"}}},
      {"/...", "/...", {}},
  };
  for (const auto& row : rows) {
    const auto target = parse_target(row.target);
    ASSERT_TRUE(target) << row.target;
    EXPECT_EQ(target->path, row.path);
    EXPECT_EQ(target->parameters, row.parameters) << row.target;
  }
}

TEST(Target, IsNothingWhereItIsATrick) {
  for (const char* trick : {"",
                            "*",
                            "api/find",
                            "http://127.0.0.1/api",
                            "//evil.example/",
                            "/a//b",
                            "/a/",
                            "/.",
                            "/..",
                            "/../etc/passwd",
                            "/%2e%2e/x",
                            "/%2E./x",
                            "/.%2e",
                            "/a/../b",
                            "/a/%2e",
                            "/a%00b",
                            "/%0d%0aSet-Cookie:x",
                            "/a%1f",
                            "/a%7f",
                            "/%",
                            "/%2",
                            "/%zz",
                            "/%c0%ae",
                            "/%ff",
                            "/?q=%",
                            "/?q=%g0",
                            "/?%=1",
                            "/a#b",
                            "\\",
                            "/a/%ed%a0%80"})
    EXPECT_FALSE(parse_target(trick)) << trick;
  std::string many = "/?";
  for (std::size_t i = 0; i <= max_parameters; ++i) many += "a" + std::to_string(i) + "&";
  EXPECT_FALSE(parse_target(many));
}

TEST(Target, TakesBackWhatWasEncoded) {
  for (const std::string text : {"plain", "a/b c#d?e&f=g+h%i", "Ақорда 阿斯塔纳", "..", "\"<>'"}) {
    const auto target = parse_target("/x?v=" + percent_encoded(text));
    ASSERT_TRUE(target);
    EXPECT_THAT(target->parameters, ElementsAre(Pair("v", text)));
  }
}

TEST(JsonBody, IsReadAsAForm) {
  const auto parameters = parse_json_body(
      R"({"q":"river","limit":5,"count":true,"strict":false,"facets":["speaker","place"],"language":"en"})");
  ASSERT_TRUE(std::holds_alternative<Parameters>(parameters));
  EXPECT_THAT(
      std::get<Parameters>(parameters),
      testing::UnorderedElementsAre(Pair("q", "river"), Pair("limit", "5"), Pair("count", "true"),
                                    Pair("strict", "false"), Pair("facets", "speaker,place"), Pair("language", "en")));
  std::string many = "[";
  for (int i = 0; i < 100000; ++i) many += "[0],";
  for (const std::string& wrong :
       {std::string(), std::string("[]"), std::string("\"q\""), std::string("{"), std::string("{\"q\":null}"),
        std::string("{\"q\":1.5}"), std::string("{\"q\":{}}"), std::string("{\"q\":[1]}"),
        std::string("{\"q\":\"\xff\"}"), std::string("{} {}"), std::string(1 << 20, '['),
        "{\"q\":" + std::string(100000, '[') + std::string(100000, ']') + "}", many + "0]"}) {
    const auto read = parse_json_body(wrong);
    ASSERT_TRUE(std::holds_alternative<Problem>(read)) << wrong.substr(0, 40);
    EXPECT_EQ(std::get<Problem>(read).status, 400);
  }
}

TEST(MediaType, HasANameAndACharset) {
  const struct {
    const char* field;
    const char* name;
    const char* charset;
    bool is_utf8;
  } rows[] = {
      {"text/html", "text/html", "", true},
      {"Text/HTML; Charset=UTF-8", "text/html", "utf-8", true},
      {"text/plain;charset=\"utf-8\"; format=flowed", "text/plain", "utf-8", true},
      {"text/plain; charset=windows-1251", "text/plain", "windows-1251", false},
      {"", "", "", true},
      {";;;", "", "", true},
  };
  for (const auto& row : rows) {
    const MediaType type = media_type(row.field);
    EXPECT_EQ(type.name, row.name);
    EXPECT_EQ(type.charset, row.charset);
    EXPECT_EQ(type.is_utf8(), row.is_utf8) << row.field;
  }
}

}  // namespace
}  // namespace serve
