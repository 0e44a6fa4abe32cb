// A damaged record is refused, whatever the damage; no record makes a reader step outside its text.

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <random>
#include <string>

#include "schema/bytes.h"
#include "schema/checksum.h"
#include "schema/error.h"
#include "tests/schema/random_record.h"
#include "tests/schema/stored.h"

namespace schema {
namespace {

TEST(StoredRecordFault, EachChangedByteIsFound) {
  std::mt19937 random(1);
  for (int round = 0; round < 100; ++round) {
    const std::string whole = stored(random_record(random));
    for (std::size_t at = 0; at < whole.size(); ++at) {
      std::string bytes = whole;
      bytes[at] = static_cast<char>(static_cast<std::uint8_t>(bytes[at]) ^ (1 + random() % 255));
      ASSERT_THROW(read_back(bytes), MalformedBytes) << "round " << round << ", byte " << at;
    }
  }
}

TEST(StoredRecordFault, EachLossOfBytesIsFound) {
  std::mt19937 random(2);
  for (int round = 0; round < 100; ++round) {
    const std::string whole = stored(random_record(random));
    for (std::size_t size = 0; size < whole.size(); ++size) {
      ASSERT_THROW(read_back(whole.substr(0, size)), MalformedBytes) << "round " << round << ", first " << size;
      ASSERT_THROW(read_back(whole.substr(whole.size() - size)), MalformedBytes) << "round " << round;
    }
    ASSERT_THROW(read_back(whole + '\0'), MalformedBytes);
  }
}

bool lies_in_order(const text::Range& range, std::uint32_t& last) {
  const bool is_behind = last <= range.begin && range.begin <= range.end;
  last = range.end;
  return is_behind;
}

TEST(StoredRecordFault, BytesBehindTheEndAreFound) {
  std::string bytes = stored({});
  bytes.resize(bytes.size() - sizeof(std::uint64_t));
  bytes += "more";
  ByteWriter(bytes).u64(checksum(bytes));
  EXPECT_THROW(read_back(bytes), MalformedBytes);
  EXPECT_THROW(decode_head(encode_head({}) + "more", 0), MalformedBytes);
}

// Behind the checksum, too, nothing is taken on trust.
TEST(StoredRecordFault, RangesStayInTheTextThoughTheChecksumFits) {
  std::mt19937 random(3);
  std::size_t refused = 0;
  for (int round = 0; round < 20'000; ++round) {
    const Record whole = random_record(random);
    std::string bytes = encode_head(whole);
    for (unsigned changes = 1 + random() % 4; changes > 0; --changes) {
      // Numbers of ten bytes wrap around; the end of the record is where the ranges are.
      const std::size_t at = bytes.size() - 1 - random() % std::min<std::size_t>(bytes.size(), 60);
      if (random() % 2 == 0)
        bytes[at] = static_cast<char>(random());
      else
        bytes.replace(at, 1, std::string(9, static_cast<char>(0x80 | random() % 128)) + '\x01');
    }
    try {
      const Record record = decode_head(bytes, whole.text.size());
      std::uint32_t last_section = 0;
      std::uint32_t last_sentence = 0;
      for (const Section& section : record.sections) {
        ASSERT_TRUE(lies_in_order(section.bytes, last_section)) << "round " << round;
        ASSERT_LE(section.bytes.end, whole.text.size()) << "round " << round;
        for (const text::Range sentence : section.sentences) {
          ASSERT_TRUE(section.bytes.holds(sentence)) << "round " << round;
          ASSERT_TRUE(lies_in_order(sentence, last_sentence)) << "round " << round;
        }
      }
      ASSERT_EQ(decode_head(encode_head(record), whole.text.size()), record) << "round " << round;
    } catch (const MalformedBytes&) {
      ++refused;
    }
  }
  EXPECT_GT(refused, 1'000u);
}

TEST(StoredRecordFault, PiecesThatAreNoneAreFoundThoughTheChecksumFits) {
  std::mt19937 random(4);
  std::size_t refused = 0;
  for (int round = 0; round < 5'000; ++round) {
    std::string bytes = stored(random_record(random));
    bytes.resize(bytes.size() - sizeof(std::uint64_t));
    for (unsigned changes = 1 + random() % 4; changes > 0; --changes)
      bytes[random() % std::min<std::size_t>(bytes.size(), 40)] = static_cast<char>(random());
    ByteWriter(bytes).u64(checksum(bytes));
    try {
      read_back(bytes);
    } catch (const MalformedBytes&) {
      ++refused;
    } catch (const IndexError&) {
      ++refused;
    }
  }
  EXPECT_GT(refused, 3'000u);
}

}  // namespace
}  // namespace schema
