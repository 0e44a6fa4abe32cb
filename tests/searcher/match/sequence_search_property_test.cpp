// Runs of words in encoded words, against a scan of the words themselves.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "schema/dense_code.h"
#include "searcher/match/sequence_search.h"

namespace searcher {
namespace {

// Words whose codes share bytes: of one, two and three bytes, the ends of each length among them.
constexpr std::uint32_t numbers[] = {0, 1, 5, 127, 128, 129, 133, 255, 256, 16'511, 16'512, 16'513, 16'640, 2'113'663};
constexpr std::uint32_t vocabulary = 2'113'664;

using Words = std::vector<std::uint32_t>;

std::string encoded(const Words& words) {
  std::string bytes;
  for (const std::uint32_t word : words) schema::append_dense(bytes, word);
  return bytes;
}

std::vector<std::uint32_t> positions_by_scan(const Words& words, const std::vector<WordSet>& patterns) {
  std::vector<std::uint32_t> positions;
  for (std::size_t first = 0; first + patterns.size() <= words.size(); ++first) {
    bool stands = true;
    for (std::size_t i = 0; i < patterns.size(); ++i) stands = stands && patterns[i].contains(words[first + i]);
    if (stands) positions.push_back(static_cast<std::uint32_t>(first));
  }
  return positions;
}

TEST(SequenceSearchProperty, FindsWhatAScanFinds) {
  std::mt19937 random(7);
  const auto any_number = [&] { return numbers[random() % std::size(numbers)]; };
  std::size_t found = 0;
  for (int round = 0; round < 4'000; ++round) {
    Words words(random() % 60);
    for (std::uint32_t& word : words) word = any_number();
    std::vector<WordSet> patterns;
    std::vector<std::uint64_t> counts;
    for (unsigned length = 1 + random() % 4; length > 0; --length) {
      counts.push_back(random() % 5);  // which one is looked for first is all that they decide
      if (random() % 8 == 0) {
        patterns.push_back(WordSet::every_word());
        continue;
      }
      // None, a few that are looked for by their codes, or so many that all is decoded.
      const std::size_t kinds[] = {0, 1, 1, 1, 2, 5, 40};
      Words set(kinds[random() % std::size(kinds)]);
      for (std::uint32_t& word : set) word = set.size() > 20 ? any_number() + random() % 2 : any_number();
      std::sort(set.begin(), set.end());
      if (set.size() <= 20) set.erase(std::unique(set.begin(), set.end()), set.end());
      std::erase_if(set, [](std::uint32_t word) { return word >= vocabulary; });
      patterns.emplace_back(std::move(set), vocabulary);
    }
    const std::string bytes = encoded(words);
    const SequenceSearch search(patterns, counts);
    std::vector<std::uint32_t> positions;
    for (const EncodedRun run : search.find(bytes)) {
      positions.push_back(count_words(std::string_view(bytes).substr(0, run.begin)));
      ASSERT_EQ(count_words(std::string_view(bytes).substr(run.begin, run.end - run.begin)), patterns.size());
    }
    const std::vector<std::uint32_t> by_scan = positions_by_scan(words, patterns);
    ASSERT_EQ(positions, by_scan) << "round " << round;
    if (!by_scan.empty()) {
      ASSERT_TRUE(search.has_all(bytes)) << "round " << round;
    }
    found += positions.size();
  }
  EXPECT_GT(found, 2'000u);
}

TEST(SequenceSearch, SaysWhenAWordIsNowhere) {
  const std::string bytes = encoded({5, 128, 16'512});
  const auto has = [&](std::vector<Words> sets) {
    std::vector<WordSet> patterns;
    for (Words& set : sets) patterns.emplace_back(std::move(set), vocabulary);
    return SequenceSearch(patterns, std::vector<std::uint64_t>(patterns.size())).has_all(bytes);
  };
  EXPECT_TRUE(has({{16'512}, {5}}));
  EXPECT_TRUE(has({{7, 128}}));
  EXPECT_FALSE(has({{5}, {6}}));
  EXPECT_FALSE(has({{0}})) << "its code is the end of another word's";
  EXPECT_FALSE(has({{}}));
}

}  // namespace
}  // namespace searcher
