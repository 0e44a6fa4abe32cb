#include "tests/cli/golden.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <regex>
#include <sstream>

#include "tests/cli/workplace.h"

namespace cli {
namespace {

using Json = nlohmann::ordered_json;

void settle(Json& value) {
  if (value.is_object()) {
    value.erase("took_us");
    value.erase("score");
  }
  if (value.is_structured())
    for (Json& part : value) settle(part);
}

// "line 3:\n  kept: …\n  now:  …"
std::string first_difference(std::string_view kept, std::string_view now) {
  std::istringstream kept_lines{std::string(kept)};
  std::istringstream now_lines{std::string(now)};
  for (int number = 1;; ++number) {
    std::string a, b;
    const bool has_a = static_cast<bool>(std::getline(kept_lines, a));
    const bool has_b = static_cast<bool>(std::getline(now_lines, b));
    if (!has_a && !has_b) return "only line ends differ";
    if (!has_a) a = "(nothing)";
    if (!has_b) b = "(nothing)";
    if (a != b) return "line " + std::to_string(number) + ":\n  kept: " + a + "\n  now:  " + b;
  }
}

std::string settled(std::string_view json, int indent) {
  std::istringstream lines{std::string(json)};
  std::string out;
  for (std::string line; std::getline(lines, line);) {
    Json value = Json::parse(line);
    settle(value);
    out += value.dump(indent) + "\n";
  }
  return out;
}

}  // namespace

void expect_golden(const std::string& name, std::string_view text) {
  const std::string path = PULLQUOTE_SOURCE_DIR "/tests/cli/goldens/" + name;
  if (std::getenv("PULLQUOTE_UPDATE_GOLDENS") != nullptr) return write_file(path, text);
  if (!std::filesystem::exists(path)) {
    ADD_FAILURE() << path << " is missing; PULLQUOTE_UPDATE_GOLDENS=1 writes it";
    return;
  }
  const std::string kept = read_file(path);
  EXPECT_TRUE(kept == text) << path << ", " << first_difference(kept, text)
                            << "\nPULLQUOTE_UPDATE_GOLDENS=1 keeps the new one";
}

std::string settled_json(std::string_view json) { return settled(json, 1); }
std::string settled_json_lines(std::string_view lines) { return settled(lines, -1); }

std::string settled_csv(std::string_view csv) {
  static const std::regex score(R"((^|\n)(\d+),\d+\.\d+,)");
  return std::regex_replace(std::string(csv), score, "$1$2,,");
}

}  // namespace cli
