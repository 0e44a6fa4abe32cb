#include "schema/checksum.h"

#include <gtest/gtest.h>

#include <string>

#include "schema/error.h"
#include "tests/schema/scratch_folder.h"

namespace schema {
namespace {

// XXH3's own answers, in the words of xxhsum -H3: what is on disk must stay readable.
TEST(Checksum, IsXxh3) {
  EXPECT_EQ(hex(checksum("abc")), "78af5f94892f3950");
  EXPECT_EQ(hex(checksum("")), "2d06800538d394c2");
  EXPECT_EQ(hex(checksum("pullquote")), hex(checksum(std::string("pull") + "quote")));
  EXPECT_NE(checksum("pullquote"), checksum("pullquotf"));
}

TEST(Checksum, OfAFileIsThatOfItsBytes) {
  const ScratchFolder folder;
  const std::string bytes(100'000, 'q');
  EXPECT_EQ(checksum_of_file(folder.write("a", bytes)), checksum(bytes));
  EXPECT_EQ(checksum_of_file(folder.write("empty", "")), checksum(""));
  EXPECT_THROW(checksum_of_file(folder / "missing"), IndexError);
}

TEST(Checksum, HexHasSixteenDigits) {
  EXPECT_EQ(hex(0), "0000000000000000");
  EXPECT_EQ(hex(0xABCDEF), "0000000000abcdef");
  EXPECT_EQ(hex(~0ull), "ffffffffffffffff");
}

}  // namespace
}  // namespace schema
