// Merging files of words gives the file that all their words together would have given.

#include <gtest/gtest.h>

#include <map>
#include <memory>
#include <random>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "schema/index_folder.h"
#include "schema/words_writer.h"
#include "tests/schema/scratch_folder.h"

namespace schema {
namespace {

using Counted = std::vector<std::pair<text::Word, std::uint64_t>>;

// Words of few letters, so that many are the same; stems that begin as the word does, and others.
Counted some_words(std::mt19937& random) {
  const char* letters[] = {"a", "b", "é", "湖"};
  const char* languages[] = {"", "en", "kk", "ru"};
  std::map<std::tuple<std::string, std::string, std::string>, std::uint64_t> counts;
  for (std::size_t n = random() % 60; n > 0; --n) {
    std::string normal;
    for (std::size_t k = 1 + random() % 4; k > 0; --k) normal += letters[random() % 4];
    std::string stem = random() % 3 == 0 ? letters[random() % 4] : normal.substr(0, 1 + random() % normal.size());
    counts[{normal, stem, languages[random() % 4]}] += random() % 20;
  }
  Counted words;
  for (const auto& [word, count] : counts)
    words.push_back({{.normal = std::get<0>(word), .stem = std::get<1>(word), .language = std::get<2>(word)}, count});
  std::shuffle(words.begin(), words.end(), random);
  return words;
}

TEST(WordsWriterProperty, MergingIsWritingAllTogether) {
  std::mt19937 random(3);
  for (int round = 0; round < 200; ++round) {
    const ScratchFolder folder;
    std::vector<std::unique_ptr<Words>> inputs;
    std::vector<const Words*> pointers;
    std::map<std::tuple<std::string, std::string, std::string>, std::uint64_t> sums;
    for (std::size_t n = random() % 5; n > 0; --n) {
      const Counted words = some_words(random);
      for (const auto& [word, count] : words) sums[{word.normal, word.stem, word.language}] += count;
      const std::string path = folder / std::to_string(n);
      write_words(path, words);
      inputs.push_back(std::make_unique<Words>(path));
      pointers.push_back(inputs.back().get());
    }
    const auto numbers = merge_words(folder / "merged", pointers);
    Counted all;
    for (const auto& [word, count] : sums)
      all.push_back({{.normal = std::get<0>(word), .stem = std::get<1>(word), .language = std::get<2>(word)}, count});
    write_words(folder / "together", all);
    ASSERT_EQ(read_file(folder / "merged"), read_file(folder / "together")) << "round " << round;

    const Words merged(folder / "merged");
    std::map<std::uint32_t, text::Word> by_number;
    for (std::uint32_t i = 0; i < merged.size(); ++i) by_number[merged.entry(i).number] = merged.entry(i).word();
    for (std::size_t input = 0; input < inputs.size(); ++input)
      for (std::uint32_t i = 0; i < inputs[input]->size(); ++i) {
        const Words::Entry entry = inputs[input]->entry(i);
        ASSERT_EQ(by_number.at(numbers[input].at(entry.number)), entry.word());
      }
  }
}

}  // namespace
}  // namespace schema
