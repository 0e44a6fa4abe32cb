#include "corpus/json/json_values.h"

#include <gtest/gtest.h>

#include <string>

namespace corpus {
namespace {

// Each value with its line, a cut one with "…".
std::string values(const std::string& json) {
  std::string all;
  each_json_value(json, [&](const JsonValueText& value) {
    all += std::to_string(value.line) + ":" + std::string(value.text) + (value.is_whole ? " " : "… ");
    return true;
  });
  return all;
}

TEST(JsonValues, AreHandedOutOneByOne) {
  const struct {
    const char* json;
    const char* values;
  } rows[] = {
      {"{}", "1:{} "},
      {"[{\"a\":1},\n{\"b\":[2,{}]}]", "1:{\"a\":1} 2:{\"b\":[2,{}]} "},
      {"{\"a\":\"}\"}\n\n{\"b\":\"\\\"{\"}", "1:{\"a\":\"}\"} 3:{\"b\":\"\\\"{\"} "},
      {"[[1],[2]]", "1:[1] 1:[2] "},
      {"1 true \"x\" [null]", "1:1 1:true 1:\"x\" 1:null "},
      {"[{\"a\":1", "1:{\"a\":1… "},
      {"[{\"a\":\"x", "1:{\"a\":\"x… "},
      {"[]", ""},
      {"", ""},
      {"}{", "1:} 1:{… "},
  };
  for (const auto& row : rows) EXPECT_EQ(values(row.json), row.values) << row.json;
}

TEST(JsonValues, EndWhereTheTakerSaysSo) {
  int taken = 0;
  each_json_value("1 2 3", [&](const JsonValueText&) { return ++taken < 2; });
  EXPECT_EQ(taken, 2);
}

}  // namespace
}  // namespace corpus
