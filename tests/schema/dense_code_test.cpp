#include "schema/dense_code.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <vector>

namespace schema {
namespace {

using namespace std::string_literals;

std::string coded(std::uint32_t number) {
  std::string bytes;
  append_dense(bytes, number);
  return bytes;
}

TEST(DenseCode, TakesOneMoreByteAtEachBound) {
  struct Row {
    std::uint32_t number;
    std::string bytes;
  };
  const std::vector<Row> rows = {
      {0, "\x80"},
      {1, "\x81"},
      {127, "\xFF"},
      {128, "\0\x80"s},
      {255, "\0\xFF"s},
      {256, "\x01\x80"},
      {16'511, "\x7F\xFF"},
      {16'512, "\0\0\x80"s},
      {2'113'663, "\x7F\x7F\xFF"},
      {2'113'664, "\0\0\0\x80"s},
      {270'549'119, "\x7F\x7F\x7F\xFF"},
      {270'549'120, "\0\0\0\0\x80"s},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(coded(row.number), row.bytes) << row.number;
    EXPECT_EQ(decode_dense(row.bytes, 1), std::vector{row.number});
  }
}

TEST(DenseCode, EveryWordNumberFitsInFourBytes) {
  EXPECT_EQ(coded(max_word_number).size(), 4u);
  EXPECT_EQ(decode_dense(coded(max_word_number), 1), std::vector{max_word_number});
}

TEST(DenseCode, DecodesExactlyWhatWasAskedFor) {
  const std::string three = coded(5) + coded(5'000) + coded(5'000'000);
  EXPECT_EQ(decode_dense(three, 3), (std::vector<std::uint32_t>{5, 5'000, 5'000'000}));
  EXPECT_EQ(decode_dense("", 0), std::vector<std::uint32_t>{});
  EXPECT_THROW(decode_dense(three, 2), MalformedBytes) << "the stream goes on";
  EXPECT_THROW(decode_dense(three, 4), MalformedBytes) << "the stream ends";
  EXPECT_THROW(decode_dense("\0"s, 1), MalformedBytes) << "no byte ends the number";
  EXPECT_THROW(decode_dense(std::string(100, '\0'), 1), MalformedBytes);
}

}  // namespace
}  // namespace schema
