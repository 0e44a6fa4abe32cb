#include "corpus/input/unpacked_bytes.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <lzma.h>

#include <string>

#include "tests/corpus/input/packed.h"

namespace corpus {
namespace {

using namespace std::string_literals;
using testing::HasSubstr;

constexpr Packing packings[] = {Packing::gzip, Packing::xz, Packing::zstd, Packing::bzip2};

struct Unpacked {
  std::string bytes;
  std::string failure;
};

Unpacked unpacked(const std::string& bytes, Packing packing) {
  MemoryBytes in(bytes);
  UnpackedBytes out(in, packing);
  Unpacked all;
  char buffer[5000];
  while (const std::size_t count = out.read(buffer, sizeof buffer)) all.bytes.append(buffer, count);
  all.failure = out.failure();
  return all;
}

std::string words(int count) {
  std::string text;
  for (int i = 0; i < count; ++i) text += "word " + std::to_string(i * 7919 % 1009) + '\n';
  return text;
}

TEST(UnpackedBytes, AreThoseThatWerePacked) {
  for (const Packing packing : packings)
    for (const std::string& text : {""s, "x"s, words(10), words(100'000)}) {
      const std::string bytes = packed(text, packing);
      EXPECT_EQ(packing_of(bytes), packing);
      const Unpacked all = unpacked(bytes, packing);
      EXPECT_EQ(all.failure, "");
      EXPECT_TRUE(all.bytes == text) << all.bytes.size() << " for " << text.size();
    }
}

TEST(UnpackedBytes, GoOnInTheNextStream) {
  for (const Packing packing : packings) {
    const std::string bytes =
        packed("one ", packing) + packed("two ", packing) + packed("", packing) + packed("three", packing);
    EXPECT_EQ(unpacked(bytes, packing).bytes, "one two three");
    EXPECT_EQ(unpacked(bytes, packing).failure, "");
    EXPECT_EQ(unpacked(bytes + std::string(2000, '\0'), packing).failure, "") << "as tapes end";
    const Unpacked followed = unpacked(bytes + "and words", packing);
    EXPECT_EQ(followed.bytes, "one two three");
    EXPECT_THAT(followed.failure, HasSubstr("behind 13 unpacked bytes"));
  }
}

TEST(UnpackedBytes, StandUpToWhereTheStreamIsCutOff) {
  const std::string text = words(50'000);
  for (const Packing packing : packings) {
    const std::string bytes = packed(text, packing);
    for (const std::size_t size : {std::size_t{10}, bytes.size() / 2, bytes.size() - 1}) {
      const Unpacked part = unpacked(bytes.substr(0, size), packing);
      EXPECT_TRUE(text.starts_with(part.bytes));
      EXPECT_THAT(part.failure, HasSubstr("behind " + std::to_string(part.bytes.size()) + " unpacked bytes"));
      EXPECT_THAT(part.failure, HasSubstr("unexpected end"));
    }
    EXPECT_GT(unpacked(bytes.substr(0, bytes.size() - 1), packing).bytes.size(), text.size() - 100'000);
  }
}

// Each of them has a checksum over what was packed.
TEST(UnpackedBytes, AreNotTakenForGoodWhereOneIsDamaged) {
  const std::string text = words(2000);
  for (const Packing packing : packings) {
    const std::string good = packed(text, packing);
    for (std::size_t at = 20; at < good.size(); at += 13) {
      std::string bytes = good;
      bytes[at] = static_cast<char>(bytes[at] ^ 0x10);
      const Unpacked all = unpacked(bytes, packing);
      EXPECT_TRUE(all.bytes == text || !all.failure.empty()) << static_cast<int>(packing) << " at " << at;
    }
  }
}

TEST(UnpackedBytes, AskForNoMoreMemoryThanIsFair) {
  lzma_options_lzma options;
  lzma_lzma_preset(&options, 0);
  lzma_filter filters[] = {{.id = LZMA_FILTER_LZMA2, .options = &options},
                           {.id = LZMA_VLI_UNKNOWN, .options = nullptr}};
  std::string bytes(10'000, '\0');
  std::size_t used = 0;
  ASSERT_EQ(
      lzma_stream_buffer_encode(filters, LZMA_CHECK_CRC32, nullptr, reinterpret_cast<const std::uint8_t*>("words"), 5,
                                reinterpret_cast<std::uint8_t*>(bytes.data()), &used, bytes.size()),
      LZMA_OK);
  bytes.resize(used);
  ASSERT_EQ(unpacked(bytes, Packing::xz).bytes, "words");

  // The header of the block comes behind 12 bytes: its size, flags, the filter, the size of its properties, the
  // dictionary's.
  constexpr std::size_t header = 12;
  const std::size_t block_bytes = (static_cast<unsigned char>(bytes[header]) + 1u) * 4;
  const std::size_t dictionary = bytes.find("\x21\x01", header) + 2;
  bytes[dictionary] = 37;  // 1.5 GB
  const std::uint32_t sum =
      lzma_crc32(reinterpret_cast<const std::uint8_t*>(bytes.data() + header), block_bytes - 4, 0);
  for (std::size_t i = 0; i < 4; ++i) bytes[header + block_bytes - 4 + i] = static_cast<char>(sum >> (8 * i));
  EXPECT_THAT(unpacked(bytes, Packing::xz).failure, HasSubstr("more than 256 MB of memory"));
}

TEST(Packing, IsNotSeenWhereThereIsNone) {
  for (const std::string& head : {""s, "BZhou met Zhang"s, "BZh9"s, "words"s, "{\"id\":1}"s, "\x1F\x8B"s,
                                  std::string(600, '\0'), std::string(600, ' '), std::string(600, '0')}) {
    EXPECT_EQ(packing_of(head), Packing::none) << head;
    EXPECT_EQ(archive_kind_of(head), ArchiveKind::none) << head;
  }
}

}  // namespace
}  // namespace corpus
