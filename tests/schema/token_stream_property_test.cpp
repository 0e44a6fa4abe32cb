#include <gtest/gtest.h>

#include <cstdint>
#include <random>
#include <vector>

#include "schema/token_stream.h"
#include "tests/schema/scratch_folder.h"

namespace schema {
namespace {

using Kind = SectionKind;

TEST(TokenStreamProperty, GivesBackEachArticle) {
  std::mt19937 random(1);
  for (int round = 0; round < 50; ++round) {
    const ScratchFolder folder;
    const auto first = static_cast<std::uint32_t>(random() % 1'000);
    std::vector<ArticleTokens> articles(random() % 30);
    TokenStreamWriter out(folder / "tokens", first);
    for (std::uint32_t i = 0; i < articles.size(); ++i) {
      if (random() % 4 == 0) continue;  // a gap
      articles[i].sections.resize(1 + random() % 5);
      for (ArticleTokens::Section& section : articles[i].sections) {
        section.kind = static_cast<Kind>(random() % 3);
        section.sentence_tokens.resize(random() % 4);
        for (std::uint32_t& tokens : section.sentence_tokens) {
          tokens = static_cast<std::uint32_t>(random() % 40);
          for (std::uint32_t n = tokens; n > 0; --n)
            articles[i].words.push_back(static_cast<std::uint32_t>(random()) >> (4 + random() % 28));
        }
      }
      out.append(first + i, 0, articles[i]);
    }
    out.finish();
    const TokenStream in(folder / "tokens");
    for (std::uint32_t i = 0; i < articles.size(); ++i) ASSERT_EQ(in.article(first + i), articles[i]) << first + i;
    ASSERT_EQ(in.article(first + static_cast<std::uint32_t>(articles.size())), ArticleTokens{});
  }
}

}  // namespace
}  // namespace schema
