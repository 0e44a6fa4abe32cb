#include "schema/bytes.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

namespace schema {
namespace {

using namespace std::string_literals;

TEST(Bytes, VarintsTakeSevenBitsAByte) {
  struct Row {
    std::uint64_t value;
    std::string bytes;
  };
  const std::vector<Row> rows = {
      {0, "\0"s},
      {1, "\x01"},
      {127, "\x7F"},
      {128, "\x80\x01"},
      {300, "\xAC\x02"},
      {16'383, "\xFF\x7F"},
      {16'384, "\x80\x80\x01"},
      {UINT32_MAX, "\xFF\xFF\xFF\xFF\x0F"},
      {UINT64_MAX, "\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x01"},
  };
  for (const Row& row : rows) {
    std::string written;
    ByteWriter(written).varint(row.value);
    EXPECT_EQ(written, row.bytes) << row.value;
    ByteReader in(row.bytes);
    EXPECT_EQ(in.varint(), row.value);
    EXPECT_TRUE(in.rest().empty()) << row.value;
  }
}

TEST(Bytes, FixedNumbersAreLittleEndian) {
  std::string written;
  ByteWriter out(written);
  out.u8(0xAB);
  out.u64(0x0123456789ABCDEF);
  EXPECT_EQ(written, "\xAB\xEF\xCD\xAB\x89\x67\x45\x23\x01");
  ByteReader in(written);
  EXPECT_EQ(in.u8(), 0xAB);
  EXPECT_EQ(in.u64(), 0x0123456789ABCDEFu);
}

TEST(Bytes, StringsMayHoldAnything) {
  std::string written;
  ByteWriter out(written);
  for (const std::string& s : {""s, "a"s, "\0\xFF\n"s, std::string(1000, 'x')}) out.string(s);
  ByteReader in(written);
  for (const std::string& s : {""s, "a"s, "\0\xFF\n"s, std::string(1000, 'x')}) EXPECT_EQ(in.string(), s);
  EXPECT_EQ(in.rest(), "");
}

TEST(Bytes, EndTooSoon) {
  EXPECT_THROW(ByteReader("").u8(), MalformedBytes);
  EXPECT_THROW(ByteReader("1234567").u64(), MalformedBytes);
  EXPECT_THROW(ByteReader("\x80").varint(), MalformedBytes);
  EXPECT_THROW(ByteReader("\x02x").string(), MalformedBytes);
  EXPECT_THROW(ByteReader("x").bytes(2), MalformedBytes);
  EXPECT_THROW(ByteReader("x").bytes(UINT64_MAX), MalformedBytes);
}

TEST(Bytes, NumbersOutOfRange) {
  EXPECT_THROW(ByteReader(std::string(11, '\xFF')).varint(), MalformedBytes) << "longer than 64 bits";
  std::string above;
  ByteWriter(above).varint(std::uint64_t{UINT32_MAX} + 1);
  EXPECT_THROW(ByteReader(above).varint32(), MalformedBytes);
}

// A damaged count must not lead to an allocation of gigabytes.
TEST(Bytes, ACountIsAtMostWhatFollows) {
  EXPECT_EQ(ByteReader("\x03"
                       "abc")
                .count(),
            3u);
  EXPECT_THROW(ByteReader("\x04"
                          "abc")
                   .count(),
               MalformedBytes);
}

}  // namespace
}  // namespace schema
