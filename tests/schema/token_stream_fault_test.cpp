// Whatever byte of a token stream is damaged, each article's tokens are right or refused.

#include <gtest/gtest.h>

#include <cstdint>
#include <map>

#include "schema/index_folder.h"
#include "schema/token_stream.h"
#include "tests/schema/damaged_file.h"
#include "tests/schema/scratch_folder.h"
#include "tests/schema/thrown.h"

namespace schema {
namespace {

using Kind = SectionKind;

class TokenStreamFault : public testing::Test {
 protected:
  // Neighbours of unlike and like lengths, a gap, one article with no words.
  TokenStreamFault() {
    articles_[3] = {.sections = {{Kind::headline, {2}}, {Kind::paragraph, {3, 1}}}, .words = {0, 127, 128, 9, 300, 7}};
    articles_[4] = {.sections = {{Kind::paragraph, {1}}}, .words = {5}};
    articles_[5] = {.sections = {{Kind::caption, {1}}}, .words = {6}};
    articles_[8] = {.sections = {{Kind::headline, {0}}}, .words = {}};
    articles_[9] = {.sections = {{Kind::paragraph, {2}}}, .words = {16'511, 16'512}};
    TokenStreamWriter out(path_, 3);
    for (const auto& [number, tokens] : articles_) out.append(number, 0, tokens);
    out.finish();
  }

  void expect_right_or_refused() const {
    const auto code = code_thrown_by([&] {
      const TokenStream in(path_);
      for (std::uint32_t number = 0; number < 16; ++number) {
        const auto article = articles_.find(number);
        const ArticleTokens right = article == articles_.end() ? ArticleTokens{} : article->second;
        const auto refused = code_thrown_by([&] { ASSERT_EQ(in.article(number), right) << "article " << number; });
        ASSERT_TRUE(refused.empty() || refused == "index_damaged") << refused;
      }
    });
    EXPECT_TRUE(code.empty() || code == "index_damaged" || code == "index_of_other_version") << code;
  }

  const ScratchFolder folder_;
  const std::string path_ = folder_ / "tokens";
  std::map<std::uint32_t, ArticleTokens> articles_;
};

TEST_F(TokenStreamFault, EveryOtherValueOfEveryByte) {
  DamagedFile(path_, read_file(path_)).with_each_byte_changed(255, [&] { expect_right_or_refused(); });
}

TEST_F(TokenStreamFault, EveryLengthIsFound) {
  DamagedFile(path_, read_file(path_)).with_each_length([&] {
    EXPECT_EQ(code_thrown_by([&] { TokenStream in(path_); }), "index_damaged");
  });
}

TEST_F(TokenStreamFault, BytesAddedAreFound) {
  const std::string whole = read_file(path_);
  for (const std::size_t added : {1, 7, 8, 9})
    EXPECT_EQ(code_thrown_by([&] { TokenStream in(folder_.write("tokens", whole + std::string(added, '\0'))); }),
              "index_damaged")
        << added;
}

}  // namespace
}  // namespace schema
