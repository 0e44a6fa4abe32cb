#include "searcher/index/checked_reads.h"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <unistd.h>
#include <xapian.h>

#include <array>
#include <cerrno>
#include <memory>

#include "tests/schema/scratch_folder.h"
#include "tests/schema/thrown.h"
#include "tests/searcher/small_index.h"

namespace searcher {
namespace {

using schema::block_bytes;

class ACheckedRead : public testing::Test {
 protected:
  void write(std::string bytes) { folder_.write("articles/postlist.glass", bytes); }

  ACheckedRead() {
    write(bytes_);
    schema::write_block_sums(folder_.path());
    checked_ = std::make_unique<CheckedReads>(folder_.path());
  }

  // "" where it failed with EIO.
  std::string read(std::size_t size, off_t offset) const {
    const int file = ::open((folder_ / "articles/postlist.glass").c_str(), O_RDONLY | O_CLOEXEC);
    std::string bytes(size, '\0');
    const ssize_t got = ::pread(file, bytes.data(), size, offset);
    const int error = errno;
    ::close(file);
    if (got < 0) {
      EXPECT_EQ(error, EIO);
      return "";
    }
    bytes.resize(static_cast<std::size_t>(got));
    return bytes;
  }

  const ScratchFolder folder_;
  const std::string bytes_ = std::string(block_bytes, 'a') + std::string(block_bytes, 'b') + std::string(100, 'c');
  std::unique_ptr<CheckedReads> checked_;
};

TEST_F(ACheckedRead, GivesWhatWasPublished) {
  EXPECT_EQ(read(block_bytes, 0), bytes_.substr(0, block_bytes));
  EXPECT_EQ(read(block_bytes, 2 * block_bytes), std::string(100, 'c'));
  EXPECT_EQ(read(10, block_bytes - 5), "aaaaabbbbb");
  EXPECT_EQ(read(block_bytes, 3 * block_bytes), "");
  EXPECT_EQ(checked_->blocks_read(), 4U);
  EXPECT_FALSE(take_changed_block());
}

TEST_F(ACheckedRead, FailsWhereABlockWasChanged) {
  std::string changed = bytes_;
  changed[block_bytes + 7] = 'x';
  write(changed);
  EXPECT_EQ(read(block_bytes, 0), bytes_.substr(0, block_bytes)) << "another block";
  EXPECT_EQ(read(block_bytes, block_bytes), "");
  const auto block = take_changed_block();
  ASSERT_TRUE(block);
  EXPECT_EQ(block->path, folder_ / "articles/postlist.glass");
  EXPECT_EQ(block->block, 1U);
  EXPECT_FALSE(take_changed_block()) << "taken";
  EXPECT_EQ(read(1, block_bytes), "") << "a byte that was not changed, in a block that was";
}

TEST_F(ACheckedRead, GivesAllOfAFileThatIsRegisteredNoMore) {
  write(std::string(bytes_.size(), 'x'));
  EXPECT_EQ(read(1, 0), "");
  auto second = std::make_unique<CheckedReads>(folder_.path());
  checked_.reset();
  EXPECT_EQ(read(1, 0), "") << "there is another one";
  second.reset();
  EXPECT_EQ(read(1, 0), "x");
}

TEST_F(ACheckedRead, OfAFileThatIsGoneIsDamage) {
  std::filesystem::remove(folder_ / "articles/postlist.glass");
  EXPECT_EQ(schema::code_thrown_by([&] { CheckedReads{folder_.path()}; }), "index_damaged");
}

TEST(CheckedReadsOfAnIndex, AreThoseOfXapian) {
  const SmallIndex index{{.id = "a", .paragraphs = {"The ferry left."}}};
  EXPECT_GT(index.snapshot().segments().front()->checked_reads->blocks_read(), 0U);
}

}  // namespace
}  // namespace searcher
