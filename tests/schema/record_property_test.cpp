#include <gtest/gtest.h>

#include <random>

#include "schema/record.h"
#include "tests/schema/random_record.h"

namespace schema {
namespace {

TEST(RecordProperty, ComesBackWhole) {
  std::mt19937 random(1);
  for (int round = 0; round < 5'000; ++round) {
    const Record record = random_record(random);
    ASSERT_EQ(decode_record(encode(record)), record) << "round " << round;
  }
}

TEST(RecordProperty, EqualBytesMeanEqualRecords) {
  std::mt19937 random(2);
  for (int round = 0; round < 1'000; ++round) {
    const Record record = random_record(random);
    Record other = record;
    other.topics.push_back("");
    ASSERT_NE(encode(other), encode(record)) << "round " << round;
    ASSERT_EQ(encode(decode_record(encode(record))), encode(record)) << "round " << round;
  }
}

}  // namespace
}  // namespace schema
