// A served segment's parts go into pieces and come out whole, or not at all.
#include "schema/served_segment.h"

#include <gtest/gtest.h>

#include <map>

#include "schema/bytes.h"

namespace schema {
namespace {

class ServedParts : public testing::Test {
 protected:
  FileInfo write(const std::string& bytes) {
    return write_part("words", bytes,
                      [this](const std::string& key, const std::string& value) { pieces_[key] = value; });
  }
  std::string read(const FileInfo& published) const {
    return read_part("words", published, [this](const std::string& key) {
      const auto piece = pieces_.find(key);
      return piece == pieces_.end() ? std::string() : piece->second;
    });
  }

  std::map<std::string, std::string> pieces_;
};

TEST_F(ServedParts, ComeOutWhole) {
  for (const std::size_t size : {std::size_t{0}, std::size_t{1}, part_piece_bytes, 2 * part_piece_bytes + 5}) {
    std::string bytes(size, 'a');
    for (std::size_t i = 0; i < size; ++i) bytes[i] = static_cast<char>(i * 7 % 251);
    pieces_.clear();
    const FileInfo published = write(bytes);
    EXPECT_EQ(pieces_.size(), (size + part_piece_bytes - 1) / part_piece_bytes);
    EXPECT_EQ(published.bytes, size);
    EXPECT_EQ(read(published), bytes);
  }
}

TEST_F(ServedParts, AreNotReadWhenAnyOfThemChanged) {
  const std::string bytes = std::string(part_piece_bytes, 'a') + std::string(part_piece_bytes, 'b') + "c";
  const FileInfo published = write(bytes);
  const auto whole = pieces_;
  for (const auto& [key, value] : whole) {
    for (const std::size_t at : {std::size_t{0}, value.size() / 2, value.size() - 1}) {
      pieces_[key][at] ^= 1;
      EXPECT_THROW(read(published), MalformedBytes);
      pieces_ = whole;
    }
    pieces_[key].resize(3);
    EXPECT_THROW(read(published), MalformedBytes);
    pieces_.erase(key);
    EXPECT_THROW(read(published), MalformedBytes);
    pieces_ = whole;
  }
  std::swap(pieces_.begin()->second, std::next(pieces_.begin())->second);
  EXPECT_THROW(read(published), MalformedBytes);
}

TEST_F(ServedParts, OfOtherSizesAreNotThose) {
  FileInfo published = write("words");
  published.bytes = 4;
  EXPECT_THROW(read(published), MalformedBytes);
  published.bytes = part_piece_bytes + 1;
  EXPECT_THROW(read(published), MalformedBytes);
}

TEST(ServedKeys, ComeInTheOrderOfNumbers) {
  EXPECT_LT(tokens_key(1), tokens_key(2));
  EXPECT_LT(tokens_key(255), tokens_key(256));
  EXPECT_LT(tokens_key(65'535), tokens_key(UINT32_MAX));
}

TEST(ServedLists, ComeOutAsTheyWere) {
  const std::vector<std::uint32_t> minutes = {0, 1, UINT32_MAX};
  EXPECT_EQ(decode_minutes(encode_minutes(minutes)), minutes);
  EXPECT_THROW(decode_minutes("abcde"), MalformedBytes);
  EXPECT_EQ(decode_speakers(encode_speakers({"Idra Morvane", "", "Orrin\nTasquel"})),
            (std::vector<std::string>{"Idra Morvane", "", "Orrin\nTasquel"}));
  EXPECT_EQ(decode_speakers(""), std::vector<std::string>());
  EXPECT_THROW(decode_speakers("\x09short"), MalformedBytes);
}

}  // namespace
}  // namespace schema
