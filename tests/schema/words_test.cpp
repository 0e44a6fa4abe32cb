#include "schema/words.h"
#include "schema/words_writer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "tests/schema/scratch_folder.h"
#include "tests/schema/thrown.h"

namespace schema {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using Range = std::pair<std::uint32_t, std::uint32_t>;

text::Word word(std::string normal, std::string stem, std::string language) {
  return {.normal = std::move(normal), .stem = std::move(stem), .language = std::move(language)};
}

class WordsOfThreeLanguages : public testing::Test {
 protected:
  const ScratchFolder folder_;
  const std::vector<std::uint32_t> numbers_ =
      write_words(folder_ / "words", {{word("lakes", "lake", "en"), 40},
                                      {word("lake", "lake", "en"), 50},
                                      {word("lake", "lake", ""), 2},
                                      {word("озера", "озер", "ru"), 5'000'000'000},
                                      {word("dam", "dam", "en"), 0},
                                      {word("laked", "lake", "en"), 40},
                                      {{.normal = "湖", .stem = "湖", .language = "", .unspaced = true}, 7}});
  const Words words_{folder_ / "words"};
};

TEST_F(WordsOfThreeLanguages, AreNumberedByCount) {
  EXPECT_THAT(numbers_, ElementsAre(3, 1, 5, 0, UINT32_MAX, 2, 4))
      << "laked stands before lakes, which was counted as often; dam was never counted";
}

TEST_F(WordsOfThreeLanguages, AreSortedByNormalForm) {
  std::vector<std::string> shown;
  for (std::uint32_t i = 0; i < words_.size(); ++i) {
    const Words::Entry e = words_.entry(i);
    EXPECT_EQ(words_.normal(i), e.normal);
    shown.push_back(std::string(e.normal) + " " + e.stem() + " '" + std::string(e.language) + "' " +
                    std::to_string(e.number) + " " + std::to_string(e.count) + (e.unspaced ? " unspaced" : ""));
  }
  EXPECT_THAT(shown, ElementsAre("lake lake '' 5 2", "lake lake 'en' 1 50", "laked lake 'en' 2 40",
                                 "lakes lake 'en' 3 40", "озера озер 'ru' 0 4294967295", "湖 湖 '' 4 7 unspaced"));
}

TEST_F(WordsOfThreeLanguages, AreFound) {
  EXPECT_EQ(words_.with_normal("lake"), Range(0, 2));
  EXPECT_EQ(words_.with_normal("lakes"), Range(3, 4));
  EXPECT_EQ(words_.with_normal("dam"), Range(0, 0)) << "none";
  EXPECT_EQ(words_.with_prefix("lake"), Range(0, 4));
  EXPECT_EQ(words_.with_prefix("о"), Range(4, 5));
  EXPECT_EQ(words_.with_prefix(""), Range(0, 6));
  EXPECT_THAT(words_.with_stem("en", "lake"), ElementsAre(1, 2, 3));
  EXPECT_THAT(words_.with_stem("", "lake"), ElementsAre(0));
  EXPECT_THAT(words_.with_stem("ru", "lake"), IsEmpty());
  EXPECT_THAT(words_.with_stem("en", "dam"), IsEmpty());
}

TEST(Words, MayBeNone) {
  const ScratchFolder folder;
  EXPECT_THAT(write_words(folder / "words", {}), IsEmpty());
  const Words words(folder / "words");
  EXPECT_EQ(words.size(), 0u);
  EXPECT_EQ(words.with_normal("a"), Range(0, 0));
  EXPECT_EQ(words.with_prefix(""), Range(0, 0));
  EXPECT_THAT(words.with_stem("en", "a"), IsEmpty());
}

TEST(Words, SayWhatCannotBeRead) {
  const ScratchFolder folder;
  EXPECT_EQ(code_thrown_by([&] { Words(folder / "missing"); }), "index_damaged");
  EXPECT_EQ(code_thrown_by([&] { Words(folder.write("empty", "")); }), "index_damaged");
  EXPECT_EQ(code_thrown_by([&] { Words(folder.write("other", std::string(100, 'x'))); }), "index_damaged");
  EXPECT_EQ(
      code_thrown_by([&] { Words(folder.write("newer", std::string("PQWORDS\0\x7F", 9) + std::string(100, '\0'))); }),
      "index_of_other_version");
  EXPECT_EQ(code_thrown_by([&] { write_words(folder / "no/such/folder", {}); }), "index_unwritable");
}

}  // namespace
}  // namespace schema
