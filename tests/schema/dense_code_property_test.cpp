// A run of words can be searched for in the bytes of a stream, without decoding it.

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "schema/dense_code.h"

namespace schema {
namespace {

using Numbers = std::vector<std::uint32_t>;

std::string coded(const Numbers& numbers) {
  std::string bytes;
  for (const std::uint32_t number : numbers) append_dense(bytes, number);
  return bytes;
}

// Few numbers of every length, so that runs come back, and codes that are the end of longer codes: 5 is 85, 133 is
// 00 85, 16645 is 00 01 85.
std::uint32_t likely_confused(std::mt19937& random) {
  static const Numbers numbers = {0, 5, 6, 127, 128, 133, 134, 16'511, 16'512, 16'517, 16'645, 16'646, 2'113'669};
  return numbers[random() % numbers.size()];
}

TEST(DenseCodeProperty, DecodesWhatWasEncoded) {
  std::mt19937 random(3);
  for (int round = 0; round < 2'000; ++round) {
    Numbers numbers(random() % 40);
    for (std::uint32_t& number : numbers) number = static_cast<std::uint32_t>(random()) >> (random() % 32);
    ASSERT_EQ(decode_dense(coded(numbers), numbers.size()), numbers);
  }
}

TEST(DenseCodeProperty, OnlyTheLastByteOfANumberHasItsHighBit) {
  std::mt19937 random(5);
  for (int round = 0; round < 20'000; ++round) {
    const std::string bytes = coded({static_cast<std::uint32_t>(random()) >> (random() % 32)});
    for (std::size_t i = 0; i < bytes.size(); ++i)
      ASSERT_EQ(static_cast<std::uint8_t>(bytes[i]) >= 0x80, i + 1 == bytes.size());
  }
}

// Larger numbers never have shorter codes.
TEST(DenseCodeProperty, FrequentWordsTakeFewerBytes) {
  std::mt19937 random(7);
  for (int round = 0; round < 20'000; ++round) {
    const auto a = static_cast<std::uint32_t>(random()) >> (random() % 32);
    const auto b = static_cast<std::uint32_t>(random()) >> (random() % 32);
    ASSERT_LE(coded({std::min(a, b)}).size(), coded({std::max(a, b)}).size());
  }
}

// Where the bytes of `run` stand in `stream`, at its begin or behind a byte with its high bit.
std::vector<std::size_t> found_in_bytes(const std::string& stream, const std::string& run) {
  std::vector<std::size_t> found;
  for (std::size_t at = stream.find(run); at != std::string::npos; at = stream.find(run, at + 1))
    if (at == 0 || static_cast<std::uint8_t>(stream[at - 1]) >= 0x80) found.push_back(at);
  return found;
}

// The same by comparing numbers, as offsets of bytes.
std::vector<std::size_t> found_in_numbers(const Numbers& stream, const Numbers& run) {
  std::vector<std::size_t> found;
  std::size_t offset = 0;
  for (std::size_t i = 0; i + run.size() <= stream.size(); offset += coded({stream[i]}).size(), ++i)
    if (std::equal(run.begin(), run.end(), stream.begin() + static_cast<std::ptrdiff_t>(i))) found.push_back(offset);
  return found;
}

TEST(DenseCodeProperty, ARunIsFoundWhereItStandsAndNowhereElse) {
  std::mt19937 random(11);
  std::size_t hits = 0;
  for (int round = 0; round < 5'000; ++round) {
    Numbers stream(1 + random() % 60);
    for (std::uint32_t& number : stream) number = likely_confused(random);
    Numbers run(1 + random() % 3);
    for (std::uint32_t& number : run) number = likely_confused(random);
    const auto found = found_in_bytes(coded(stream), coded(run));
    ASSERT_EQ(found, found_in_numbers(stream, run)) << testing::PrintToString(stream) << testing::PrintToString(run);
    hits += found.size();
  }
  EXPECT_GT(hits, 1'000u) << "the rounds hardly try anything";
}

}  // namespace
}  // namespace schema
