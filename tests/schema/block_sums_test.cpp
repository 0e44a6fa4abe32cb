#include "schema/block_sums.h"

#include <gmock/gmock.h>

#include <filesystem>
#include <random>

#include "tests/schema/scratch_folder.h"
#include "tests/schema/thrown.h"

namespace schema {
namespace {

using testing::ElementsAre;

std::string noise(std::size_t size) {
  std::mt19937 random(static_cast<unsigned>(size));
  std::string bytes(size, '\0');
  for (char& byte : bytes) byte = static_cast<char>(random());
  return bytes;
}

class ABlockSum : public testing::Test {
 protected:
  ABlockSum() {
    folder_.write("articles/postlist.glass", noise(3 * block_bytes));
    folder_.write("articles/docdata.glass", noise(block_bytes + 100));
    folder_.write("articles/empty.glass", "");
    folder_.write("articles/iamglass", "not a table");
    write_block_sums(folder_.path());
  }

  static std::string read(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }

  const ScratchFolder folder_;
};

TEST_F(ABlockSum, IsThereForEachBlockOfEachTable) {
  const BlockSums sums(folder_.path());
  std::vector<std::string> tables;
  for (const BlockSums::Table& table : sums.tables())
    tables.push_back(table.name + " " + std::to_string(table.bytes) + " " + std::to_string(table.blocks()));
  EXPECT_THAT(tables, ElementsAre("articles/docdata.glass 8292 2", "articles/empty.glass 0 0",
                                  "articles/postlist.glass 24576 3"));
  for (const BlockSums::Table& table : sums.tables()) EXPECT_EQ(sums.first_changed(table), table.blocks());
}

TEST_F(ABlockSum, TellsWhichBlockWasChanged) {
  const BlockSums sums(folder_.path());
  const std::string whole = noise(3 * block_bytes);
  for (std::size_t at : {std::size_t{0}, std::size_t{8191}, std::size_t{8192}, std::size_t{24575}}) {
    std::string changed = whole;
    changed[at] = static_cast<char>(changed[at] ^ 1);
    folder_.write("articles/postlist.glass", changed);
    EXPECT_EQ(sums.first_changed(sums.tables()[2]), at / block_bytes);
  }
  folder_.write("articles/postlist.glass", whole.substr(1));
  EXPECT_EQ(code_thrown_by([&] { sums.first_changed(sums.tables()[2]); }), "index_damaged");
}

TEST_F(ABlockSum, ThatWasChangedItselfIsFound) {
  const std::string path = folder_ / blocks_name;
  const std::string whole = read(path);
  for (std::size_t at = 0; at < whole.size(); ++at) {
    std::string changed = whole;
    changed[at] = static_cast<char>(changed[at] ^ 0x10);
    folder_.write(blocks_name, changed);
    EXPECT_EQ(code_thrown_by([&] { BlockSums{folder_.path()}; }), "index_damaged") << at;
    folder_.write(blocks_name, whole.substr(0, at));
    EXPECT_EQ(code_thrown_by([&] { BlockSums{folder_.path()}; }), "index_damaged") << "cut at " << at;
  }
  std::filesystem::remove(path);
  EXPECT_EQ(code_thrown_by([&] { BlockSums{folder_.path()}; }), "index_damaged");
}

}  // namespace
}  // namespace schema
