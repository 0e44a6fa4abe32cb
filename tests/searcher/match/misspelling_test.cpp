#include "searcher/match/misspelling.h"

#include <gmock/gmock.h>

#include "schema/words_writer.h"
#include "tests/schema/scratch_folder.h"

namespace searcher {
namespace {

using testing::ElementsAreArray;

TEST(Edits, AreOneInWordsOfUpToSevenLettersAndTwoAbove) {
  EXPECT_EQ(allowed_edits("a"), 1U);
  EXPECT_EQ(allowed_edits("seven77"), 1U);
  EXPECT_EQ(allowed_edits("eight888"), 2U);
  EXPECT_EQ(allowed_edits("саммиты"), 1U);
  EXPECT_EQ(allowed_edits("саммитам"), 2U);
}

TEST(NearWords, AreCountedInEdits) {
  const ScratchFolder folder;
  std::vector<std::pair<text::Word, std::uint64_t>> counted;
  for (const char* word : {"a", "abc", "abcdefgh", "abd", "acb", "badcefgh", "ca", "cabdefg", "xyz", "会峰", "峰会"})
    counted.emplace_back(text::Word{.normal = word, .stem = word, .language = ""}, 1);
  counted.emplace_back(text::Word{.normal = "abc", .stem = "ab", .language = "en"}, 1);
  schema::write_words(folder / "words", counted);
  const schema::Words words(folder / "words");
  struct Row {
    std::string_view normal;
    std::vector<std::string> near;
  };
  const std::vector<Row> rows = {
      {"", {"a 1"}},
      {"abc", {"abc 0", "abc 0", "abd 1", "acb 1"}},  // of each language
      {"ab", {"a 1", "abc 1", "abc 1", "abd 1", "acb 1"}},
      {"ac", {"a 1", "abc 1", "abc 1", "acb 1", "ca 1"}},  // not "cab": what was swapped is not edited again
      {"abcdefgh", {"abcdefgh 0", "badcefgh 2"}},
      {"bacdefgh", {"abcdefgh 1", "badcefgh 1"}},
      {"zabcdefg", {"abcdefgh 2", "cabdefg 2"}},
      {"峰会", {"会峰 1", "峰会 0"}},
      {"峰", {"a 1", "会峰 1", "峰会 1"}},
      {"zzzzzz", {}},
  };
  for (const Row& row : rows) {
    std::vector<std::string> shown;
    for (const NearWord& near : near_words(row.normal, words))
      shown.push_back(std::string(words.normal(near.index)) + " " + std::to_string(near.edits));
    EXPECT_THAT(shown, ElementsAreArray(row.near)) << row.normal;
  }
}

}  // namespace
}  // namespace searcher
