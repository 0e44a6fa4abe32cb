#include "corpus/input/line_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

namespace corpus {
namespace {

using testing::ElementsAre;

// Gives its bytes in pieces of random size.
class InPieces : public ByteSource {
 public:
  InPieces(std::string bytes, std::uint32_t seed) : bytes_(std::move(bytes)), random_(seed) {}

 protected:
  std::size_t fill(char* to, std::size_t size) override {
    const std::size_t count = std::min({size, bytes_.size() - at_, std::size_t{1} + random_() % 400'000});
    std::copy_n(bytes_.data() + at_, count, to);
    at_ += count;
    return count;
  }

 private:
  std::string bytes_;
  std::size_t at_ = 0;
  std::mt19937 random_;
};

// The lines; "too long" for one that is, a number behind it when it is not what its place says.
std::vector<std::string> lines_of(ByteSource& in, std::uint64_t max_bytes) {
  std::vector<std::string> all;
  for (LineReader lines(in, max_bytes); lines.next();) {
    all.push_back(lines.is_too_long() ? "too long" : std::string(lines.line()));
    if (lines.number() != all.size()) all.back() += " at " + std::to_string(lines.number());
  }
  return all;
}

std::vector<std::string> lines_of(std::string_view bytes, std::uint64_t max_bytes = 1000) {
  MemoryBytes in(bytes);
  return lines_of(in, max_bytes);
}

TEST(LineReader, EndsLinesWhereTheyEnd) {
  EXPECT_THAT(lines_of(""), ElementsAre());
  EXPECT_THAT(lines_of("a"), ElementsAre("a"));
  EXPECT_THAT(lines_of("a\n"), ElementsAre("a"));
  EXPECT_THAT(lines_of("\n"), ElementsAre(""));
  EXPECT_THAT(lines_of("a\n\nb\r\nc"), ElementsAre("a", "", "b\r", "c"));
}

TEST(LineReader, PassesOverWhatIsTooLong) {
  EXPECT_THAT(lines_of("abc\nabcd\nab", 3), ElementsAre("abc", "too long", "ab"));
  EXPECT_THAT(lines_of("abcd", 3), ElementsAre("too long"));
  EXPECT_THAT(lines_of("abcd\n", 3), ElementsAre("too long"));
}

TEST(LineReader, GivesTheSameHoweverTheBytesCome) {
  std::mt19937 random(3);
  for (std::uint32_t round = 0; round < 20; ++round) {
    std::string bytes;
    std::vector<std::string> expected;
    for (int i = 0; i < 30; ++i) {
      const std::size_t size = random() % 8 == 0 ? random() % 1'500'000 : random() % 3000;
      expected.push_back(size > 1'000'000 ? "too long" : std::string(size, static_cast<char>('a' + i % 26)));
      bytes += std::string(size, static_cast<char>('a' + i % 26)) + '\n';
    }
    InPieces in(bytes, round);
    EXPECT_EQ(lines_of(in, 1'000'000), expected);
  }
}

}  // namespace
}  // namespace corpus
