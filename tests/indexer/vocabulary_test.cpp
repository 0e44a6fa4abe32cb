#include "indexer/vocabulary.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <thread>
#include <tuple>
#include <vector>

namespace indexer {
namespace {

struct Read {
  text::Analyzer analyzer;
  std::vector<std::uint64_t> counts;

  void read(std::string_view text, std::string_view language) {
    for (const text::Token& token : analyzer.analyze(text, language).tokens) {
      counts.resize(analyzer.vocabulary_size());
      ++counts[token.word];
    }
    counts.resize(analyzer.vocabulary_size());
  }
};

// "en:lake lakes", whatever the numbers are; ":湖 one 湖" is a character, ":湖 湖" a dictionary word and never a token.
std::map<std::string, std::uint64_t> counts_of(const Vocabulary& vocabulary) {
  std::map<std::string, std::uint64_t> counts;
  for (const auto& [word, count] : vocabulary.words())
    EXPECT_TRUE(
        counts.emplace(word.language + ":" + word.stem + (word.unspaced ? " one " : " ") + word.normal, count).second)
        << word.normal;
  return counts;
}

TEST(Vocabulary, AddsUpWhatManyAnalyzersMet) {
  Read a, b;
  a.read("Lakes, lakes and a lake.", "en");
  b.read("A lake", "en");
  b.read("lake", "ru");
  b.read("湖", "zh");
  Vocabulary vocabulary;
  vocabulary.add(a.analyzer, a.counts);
  vocabulary.add(b.analyzer, b.counts);
  EXPECT_EQ(counts_of(vocabulary), (std::map<std::string, std::uint64_t>{{"en:lake lakes", 2},
                                                                         {"en:lake lake", 2},
                                                                         {"en:a a", 2},
                                                                         {"en:and and", 1},
                                                                         {":lake lake", 1},
                                                                         {":湖 湖", 0},
                                                                         {":湖 one 湖", 1}}))
      << "a Latin word of a Russian text has no stem";
}

TEST(Vocabulary, GivesEachWordTheNumberThatItStandsUnder) {
  Read a, b;
  a.read("one two three", "en");
  b.read("four three one", "en");
  Vocabulary vocabulary;
  for (const Read* read : {&a, &b}) {
    const std::vector<std::uint32_t> numbers = vocabulary.add(read->analyzer, read->counts);
    ASSERT_EQ(numbers.size(), read->counts.size());
    for (std::uint32_t i = 0; i < numbers.size(); ++i)
      EXPECT_EQ(vocabulary.words().at(numbers[i]).first, read->analyzer.word(i));
  }
  EXPECT_EQ(vocabulary.words().size(), 4u);
}

TEST(Vocabulary, TakesWordsFromManyThreads) {
  Read shared;
  std::string text;
  for (int i = 0; i < 500; ++i) text += "w" + std::to_string(i) + " ";
  shared.read(text, "en");
  Vocabulary vocabulary;
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i)
    threads.emplace_back([&] {
      for (int round = 0; round < 20; ++round) vocabulary.add(shared.analyzer, shared.counts);
    });
  for (std::thread& thread : threads) thread.join();
  ASSERT_EQ(vocabulary.words().size(), shared.counts.size());
  for (const auto& [word, count] : vocabulary.words()) EXPECT_EQ(count, 80u) << word.normal;
}

}  // namespace
}  // namespace indexer
