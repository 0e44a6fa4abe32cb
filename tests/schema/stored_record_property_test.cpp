#include <gtest/gtest.h>

#include <random>

#include "tests/schema/random_record.h"
#include "tests/schema/stored.h"

namespace schema {
namespace {

TEST(StoredRecordProperty, ComesBackWhole) {
  std::mt19937 random(1);
  for (int round = 0; round < 5'000; ++round) {
    const Record record = random_record(random);
    ASSERT_EQ(read_back(stored(record)), record) << "round " << round;
  }
}

TEST(StoredRecordProperty, EqualBytesMeanEqualRecords) {
  std::mt19937 random(2);
  for (int round = 0; round < 1'000; ++round) {
    const Record record = random_record(random);
    Record other = record;
    other.topics.push_back("");
    ASSERT_NE(stored(other), stored(record)) << "round " << round;
    ASSERT_EQ(stored(read_back(stored(record))), stored(record)) << "round " << round;
  }
}

}  // namespace
}  // namespace schema
