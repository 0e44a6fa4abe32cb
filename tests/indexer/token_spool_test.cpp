#include "indexer/token_spool.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "schema/index_folder.h"
#include "tests/schema/scratch_folder.h"
#include "tests/schema/thrown.h"

namespace indexer {
namespace {

using Articles = std::vector<std::pair<std::uint32_t, schema::ArticleTokens>>;

Articles read(const std::string& path) {
  Articles articles;
  read_spool(path, [&](std::uint32_t number, schema::ArticleTokens tokens) {
    articles.emplace_back(number, std::move(tokens));
  });
  return articles;
}

Articles random_articles(std::mt19937& random) {
  Articles articles(random() % 10);
  std::uint32_t number = 0;
  for (auto& [article, tokens] : articles) {
    article = number += 1 + static_cast<std::uint32_t>(random() % 300);
    tokens.sections.resize(random() % 4);
    for (auto& section : tokens.sections) {
      section.kind = static_cast<schema::SectionKind>(random() % 3);
      section.sentence_tokens.resize(random() % 4);
      for (std::uint32_t& count : section.sentence_tokens) count = static_cast<std::uint32_t>(random() % 1'000);
    }
    tokens.words.resize(random() % 50);
    for (std::uint32_t& word : tokens.words) word = static_cast<std::uint32_t>(random());
  }
  return articles;
}

TEST(TokenSpool, GivesBackWhatWasWritten) {
  const ScratchFolder folder;
  std::mt19937 random(1);
  for (int round = 0; round < 100; ++round) {
    const Articles articles = random_articles(random);
    write_spool(folder / "spool", articles);
    ASSERT_EQ(read(folder / "spool"), articles) << "round " << round;
  }
}

TEST(TokenSpool, SaysWhatCannotBeReadOrWritten) {
  const ScratchFolder folder;
  EXPECT_EQ(schema::code_thrown_by([&] { read(folder / "missing"); }), "index_damaged");
  EXPECT_EQ(schema::code_thrown_by([&] { write_spool(folder / "no/such/folder", {}); }), "index_unwritable");
}

TEST(TokenSpool, CutShortIsDamaged) {
  const ScratchFolder folder;
  write_spool(folder / "spool", {{1, {.sections = {{schema::SectionKind::headline, {2}}}, .words = {7, 300}}}});
  const std::string whole = schema::read_file(folder / "spool");
  for (std::size_t size = 1; size < whole.size(); ++size)
    EXPECT_EQ(schema::code_thrown_by([&] { read(folder.write("spool", whole.substr(0, size))); }), "index_damaged")
        << size;
}

}  // namespace
}  // namespace indexer
