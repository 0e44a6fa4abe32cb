#include "searcher/index/frequent_words.h"

#include <gmock/gmock.h>

#include "tests/searcher/segmented_index.h"

namespace searcher {
namespace {

// Of forty words the first stand oftenest, and in each segment some others than in the whole.
std::vector<SmallArticle> articles() {
  std::vector<SmallArticle> all;
  for (int article = 0; article < 30; ++article) {
    SmallArticle made{.id = "a" + std::to_string(article), .language = "kk"};
    std::string words;
    for (int word = 0; word < 40; ++word)
      for (int times = (word < 4 ? 2 : 0) + (word % 30 == article ? 25 : 1); times > 0; --times)
        words += "w" + std::string(1, static_cast<char>('a' + word / 26)) +
                 std::string(1, static_cast<char>('a' + word % 26)) + " ";
    made.paragraphs = {words};
    all.push_back(std::move(made));
  }
  return all;
}

TEST(CommonWords, AreThoseOfAllSegmentsTogether) {
  const SegmentedIndex one(articles(), 1);
  for (const std::size_t segments : {2U, 5U, 12U}) {
    const SegmentedIndex many(articles(), segments);
    for (char first = 'a'; first <= 'b'; ++first)
      for (char second = 'a'; second <= 'z'; ++second) {
        const std::string word = std::string("w") + first + second;
        EXPECT_EQ(many.snapshot().common_words().contains(word), one.snapshot().common_words().contains(word)) << word;
      }
    for (const char* word : {"waa", "wab", "wac", "wad"})
      EXPECT_TRUE(many.snapshot().common_words().contains(word)) << word;
    EXPECT_FALSE(many.snapshot().common_words().contains("wba"));
  }
}

}  // namespace
}  // namespace searcher
