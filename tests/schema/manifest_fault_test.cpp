#include <gtest/gtest.h>

#include <cstdint>
#include <random>
#include <string>

#include "schema/manifest.h"
#include "tests/schema/thrown.h"

namespace schema {
namespace {

std::string whole() {
  Manifest manifest;
  manifest.generation = 7;
  manifest.segments = {{.name = "000007",
                        .first_article = 1,
                        .last_article = 4,
                        .articles = 4,
                        .deleted = {2},
                        .files = {{"words", {12, "0f"}}}}};
  manifest.average_lengths.spaced_body = 12.5;
  manifest.languages = {{"en", 3}};
  return print(manifest);
}

// The same manifest, or an error: damaged, or of another version where the format's number was hit.
void expect_right_or_refused(const std::string& bytes) {
  std::string read;
  const std::string code = code_thrown_by([&] { read = print(parse_manifest(bytes, "m")); });
  if (code.empty())
    ASSERT_EQ(read, whole());
  else
    ASSERT_TRUE(code == "index_damaged" || code == "index_of_other_version") << code;
}

TEST(ManifestFault, EveryOtherValueOfEveryByte) {
  const std::string bytes = whole();
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    for (int change = 1; change <= 255; ++change) {
      std::string damaged = bytes;
      damaged[at] = static_cast<char>(static_cast<std::uint8_t>(bytes[at]) ^ change);
      SCOPED_TRACE("byte " + std::to_string(at) + " changed by " + std::to_string(change));
      ASSERT_NO_FATAL_FAILURE(expect_right_or_refused(damaged));
    }
  }
}

TEST(ManifestFault, EveryLength) {
  const std::string bytes = whole();
  for (std::size_t size = 0; size + 1 < bytes.size(); ++size)  // the last byte is a line's end
    ASSERT_EQ(code_thrown_by([&] { parse_manifest(bytes.substr(0, size), "m"); }), "index_damaged") << size;
}

TEST(ManifestFault, Garbage) {
  for (const char* bytes : {"", "\n", "{}", "[]", "null", "7", "{\"manifest\":{}}", "{\"checksum\":1,\"manifest\":[]}",
                            "{\"checksum\":{},\"manifest\":{\"format\":\"1\"}}", "PQTOKENS", "\xFF\xFE"})
    EXPECT_EQ(code_thrown_by([&] { parse_manifest(bytes, "m"); }), "index_damaged") << bytes;
  std::mt19937 random(1);
  for (int round = 0; round < 2'000; ++round) {
    std::string bytes(random() % 200, '\0');
    for (char& byte : bytes) byte = static_cast<char>(random());
    ASSERT_EQ(code_thrown_by([&] { parse_manifest(bytes, "m"); }), "index_damaged");
  }
}

}  // namespace
}  // namespace schema
