#include "schema/ledger.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "schema/index_folder.h"
#include "tests/schema/scratch_folder.h"
#include "tests/schema/thrown.h"

namespace schema {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using Pair = std::pair<std::size_t, std::size_t>;

LedgerArticle article(std::uint32_t number, std::uint32_t language) {
  return {.number = number,
          .version = 2,
          .checksum = UINT64_MAX - number,
          .captions = 3,
          .sentences = 4,
          .words = 5,
          .text_bytes = UINT32_MAX,
          .quotations = 6,
          .minute = 7,
          .first_day = 2024'05'05,
          .last_day = 2024'05'31,
          .language = language};
}

Ledger two_lakes() {
  return {.articles = {article(9, 1), article(4, 0)},
          .units = {{.key = 80, .article = 9, .source = 1}, {.key = 7, .article = 4, .source = 0}},
          .moves = {{.from = 3, .to = 9, .same_text = true}, {.from = 2, .to = 4, .same_text = false}},
          .sources = {"озеро.txt", "b.jsonl"},
          .languages = {"", "en"},
          .speakers = {"Orla Tull", "Ann Bo", "Orla Tull"}};
}

TEST(Ledger, ComesBackInOrder) {
  const ScratchFolder folder;
  write_ledger(folder / "ledger", two_lakes());
  const LedgerFile ledger(folder / "ledger");
  ASSERT_EQ(ledger.article_count(), 2u);
  EXPECT_EQ(ledger.article_at(0), article(4, 0));
  EXPECT_EQ(ledger.article(9), article(9, 1));
  EXPECT_EQ(ledger.article(5), std::nullopt);
  EXPECT_EQ(ledger.article(10), std::nullopt);
  ASSERT_EQ(ledger.unit_count(), 2u);
  EXPECT_EQ(ledger.unit_at(0), (LedgerUnit{.key = 7, .article = 4, .source = 0}));
  EXPECT_EQ(ledger.units_with(80), Pair(1, 2));
  EXPECT_EQ(ledger.units_with(8).first, ledger.units_with(8).second);
  ASSERT_EQ(ledger.move_count(), 2u);
  EXPECT_EQ(ledger.move_at(0), (LedgerMove{.from = 3, .to = 9, .same_text = true}));
  EXPECT_THAT(ledger.sources(), ElementsAre("озеро.txt", "b.jsonl"));
  EXPECT_THAT(ledger.speakers(), ElementsAre("Ann Bo", "Orla Tull"));
}

TEST(Ledger, OfNothingComesBack) {
  const ScratchFolder folder;
  write_ledger(folder / "ledger", {});
  const LedgerFile ledger(folder / "ledger");
  EXPECT_EQ(ledger.article_count(), 0u);
  EXPECT_EQ(ledger.units_with(0), Pair(0, 0));
  EXPECT_THAT(ledger.whole().articles, IsEmpty());
}

TEST(Ledger, FindsEachOfManyUnits) {
  std::mt19937_64 random(5);
  Ledger ledger;
  ledger.sources = {"a"};
  for (std::uint32_t i = 0; i < 3'000; ++i)
    ledger.units.push_back({.key = i % 7 == 0 ? random() % 100 : random(), .article = i, .source = 0});
  const ScratchFolder folder;
  write_ledger(folder / "ledger", ledger);
  const LedgerFile file(folder / "ledger");
  for (const LedgerUnit& unit : ledger.units) {
    const auto [begin, end] = file.units_with(unit.key);
    bool is_found = false;
    for (std::size_t i = begin; i < end; ++i) is_found = is_found || file.unit_at(i) == unit;
    ASSERT_TRUE(is_found);
    ASSERT_TRUE(begin == 0 || file.unit_at(begin - 1).key < unit.key);
    ASSERT_TRUE(end == file.unit_count() || file.unit_at(end).key > unit.key);
  }
  for (int i = 0; i < 1'000; ++i) {
    const std::uint64_t key = random();
    const auto [begin, end] = file.units_with(key);
    ASSERT_EQ(begin, end) << "no such key";
  }
}

TEST(Ledger, JoinsOthers) {
  const ScratchFolder folder;
  write_ledger(folder / "1", two_lakes());
  write_ledger(folder / "2", {.articles = {article(20, 0)},
                              .units = {{.key = 1, .article = 20, .source = 0}},
                              .moves = {},
                              .sources = {"b.jsonl"},
                              .languages = {"en"},
                              .speakers = {"Cy Dee"}});
  const LedgerFile first(folder / "1");
  const LedgerFile second(folder / "2");
  write_ledger(folder / "all", joined({&first, &second}));
  const LedgerFile all(folder / "all");
  EXPECT_EQ(all.article_count(), 3u);
  EXPECT_EQ(all.languages().at(all.article(20)->language), "en");
  EXPECT_EQ(all.languages().at(all.article(4)->language), "");
  EXPECT_THAT(all.sources(), ElementsAre("озеро.txt", "b.jsonl")) << "each once";
  EXPECT_EQ(all.sources().at(all.unit_at(all.units_with(1).first).source), "b.jsonl");
  EXPECT_THAT(all.speakers(), ElementsAre("Ann Bo", "Cy Dee", "Orla Tull"));
}

TEST(Ledger, AnyChangedByteIsFound) {
  const ScratchFolder folder;
  write_ledger(folder / "ledger", two_lakes());
  const std::string whole = read_file(folder / "ledger");
  for (std::size_t i = 0; i < whole.size(); ++i) {
    std::string changed = whole;
    changed[i] ^= 0x41;
    folder.write("changed", changed);
    ASSERT_NE(code_thrown_by([&] { LedgerFile(folder / "changed"); }), "") << "byte " << i;
    folder.write("cut", whole.substr(0, i));
    ASSERT_EQ(code_thrown_by([&] { LedgerFile(folder / "cut"); }), "index_damaged") << i << " bytes";
  }
}

}  // namespace
}  // namespace schema
