#include "schema/token_stream.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <vector>

#include "tests/schema/scratch_folder.h"
#include "tests/schema/thrown.h"

namespace schema {
namespace {

using Kind = SectionKind;

const ArticleTokens nothing;

TEST(TokenStream, GivesBackEachArticle) {
  const ScratchFolder folder;
  const ArticleTokens small{.sections = {{Kind::headline, {2}}, {Kind::paragraph, {1, 0}}}, .words = {7, 128, 16'512}};
  const ArticleTokens wordless{.sections = {{Kind::caption, {}}}, .words = {}};
  TokenStreamWriter out(folder / "tokens", 5);
  out.append(5, 0, small);
  out.append(6, 0, wordless);
  out.append(7, 0, small);
  out.finish();
  const TokenStream in(folder / "tokens");
  EXPECT_EQ(in.article(5), small);
  EXPECT_EQ(in.article(6), wordless);
  EXPECT_EQ(in.article(7), small);
}

TEST(TokenStream, KnowsWhenArticlesWerePublished) {
  const ScratchFolder folder;
  TokenStreamWriter out(folder / "tokens", 5);
  out.append(6, 17, {});
  out.append(8, UINT32_MAX, {});
  out.append(9, 0, {});
  out.finish();
  const TokenStream in(folder / "tokens");
  std::vector<std::uint32_t> minutes;
  for (std::uint32_t article = 4; article <= 10; ++article) minutes.push_back(in.minute(article));
  EXPECT_EQ(minutes, (std::vector<std::uint32_t>{0, 0, 17, 0, UINT32_MAX, 0, 0}));
}

TEST(TokenStream, HasNothingOfMissingArticles) {
  const ScratchFolder folder;
  const ArticleTokens tokens{.sections = {{Kind::paragraph, {1}}}, .words = {3}};
  TokenStreamWriter out(folder / "tokens", 10);
  out.append(12, 0, tokens);
  out.append(15, 0, tokens);
  out.finish();
  const TokenStream in(folder / "tokens");
  for (const std::uint32_t article : {0u, 9u, 10u, 11u, 13u, 14u, 16u, UINT32_MAX})
    EXPECT_EQ(in.article(article), nothing) << article;
  EXPECT_EQ(in.article(12), tokens);
  EXPECT_EQ(in.article(15), tokens);
}

TEST(TokenStream, MayHoldNoArticle) {
  const ScratchFolder folder;
  TokenStreamWriter(folder / "tokens", 1).finish();
  const TokenStream in(folder / "tokens");
  EXPECT_EQ(in.article(1), nothing);
}

TEST(TokenStream, TakesOneByteForAFrequentWord) {
  const ScratchFolder folder;
  const auto size_with = [&](std::uint32_t word) {
    TokenStreamWriter out(folder / "tokens", 1);
    out.append(1, 0, {.sections = {{Kind::paragraph, {100}}}, .words = std::vector<std::uint32_t>(100, word)});
    out.finish();
    return TokenStream(folder / "tokens").bytes();
  };
  EXPECT_EQ(size_with(127), size_with(0));
  EXPECT_EQ(size_with(200) - size_with(100), 101u);  // one for the longer length
  EXPECT_EQ(size_with(20'000) - size_with(100), 201u);
}

TEST(TokenStream, SaysWhatItCannotRead) {
  const ScratchFolder folder;
  EXPECT_EQ(code_thrown_by([&] { TokenStream(folder / "missing"); }), "index_damaged");
  EXPECT_EQ(code_thrown_by([&] { TokenStream(folder.write("empty", "")); }), "index_damaged");
  EXPECT_EQ(code_thrown_by([&] { TokenStream(folder.write("other", std::string(100, 'x'))); }), "index_damaged");
  EXPECT_EQ(code_thrown_by([&] { TokenStream(folder.write("newer", "PQTOKENS\x7F" + std::string(100, '\0'))); }),
            "index_of_other_version");
  EXPECT_EQ(code_thrown_by([&] { TokenStreamWriter(folder / "no/such/folder", 1); }), "index_unwritable");
}

}  // namespace
}  // namespace schema
