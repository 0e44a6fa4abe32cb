// The file of words answers as a look at each word in turn would.

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "schema/words.h"
#include "schema/words_writer.h"
#include "tests/schema/random_vocabulary.h"
#include "tests/schema/scratch_folder.h"

namespace schema {
namespace {

using Indexes = std::vector<std::uint32_t>;

constexpr std::size_t npos = std::string::npos;

Indexes all_of(std::pair<std::uint32_t, std::uint32_t> range) {
  Indexes indexes;
  for (std::uint32_t i = range.first; i < range.second; ++i) indexes.push_back(i);
  return indexes;
}

template <typename Predicate>
Indexes scan(const Words& words, Predicate is_wanted) {
  Indexes found;
  for (std::uint32_t i = 0; i < words.size(); ++i)
    if (is_wanted(words.entry(i))) found.push_back(i);
  return found;
}

// Each of `strings`, each of its beginnings, also inside characters, and what stands just before and behind.
std::set<std::string> probes(const std::set<std::string>& strings) {
  std::set<std::string> probes = {"", "\x01", "\xFF", "zz"};
  for (const std::string& s : strings) {
    for (std::size_t size = 1; size <= s.size(); ++size) probes.insert(s.substr(0, size));
    probes.insert(s + "a");
    probes.insert(s + "\xFF");
  }
  return probes;
}

void expect_answers_of_a_scan(const Words& words, const Counted& counted) {
  std::set<std::string> normals, stems;
  for (const auto& [word, count] : counted) {
    normals.insert(word.normal);
    stems.insert(word.stem);
  }
  for (const std::string& probe : probes(normals)) {
    ASSERT_EQ(all_of(words.with_normal(probe)), scan(words, [&](const auto& e) { return e.normal == probe; })) << probe;
    ASSERT_EQ(all_of(words.with_prefix(probe)), scan(words, [&](const auto& e) { return e.normal.starts_with(probe); }))
        << probe;
    const std::uint32_t begin = words.size() / 3;
    const std::uint32_t end = words.size() - begin;
    for (const std::string& part : {probe, probe + '\0'}) {
      if (part.empty()) continue;
      Indexes holding = scan(words, [&](const auto& e) { return (std::string(e.normal) + '\0').find(part) != npos; });
      std::erase_if(holding, [&](std::uint32_t index) { return index < begin || end <= index; });
      ASSERT_EQ(words.holding({begin, end}, part), holding) << probe;
    }
    const auto behind = scan(words, [&](const auto& e) { return e.normal >= probe; });
    ASSERT_EQ(words.first_from(begin, probe), behind.empty() ? words.size() : std::max(begin, behind.front())) << probe;
  }
  for (const std::string& stem : probes(stems))
    for (const std::string language : {"", "en", "kk", "ru", "tk", "uz"})
      ASSERT_EQ(words.with_stem(language, stem),
                scan(words, [&](const auto& e) { return e.language == language && e.stem() == stem; }))
          << language << ":" << stem;
}

TEST(WordsProperty, LookupsEqualAScan) {
  std::mt19937 random(1);
  for (int round = 0; round < 30; ++round) {
    const ScratchFolder folder;
    const Counted counted = random_vocabulary(random, random() % 120);
    write_words(folder / "words", counted);
    expect_answers_of_a_scan(Words(folder / "words"), counted);
  }
}

TEST(WordsProperty, HoldEachCountedWordOnce) {
  std::mt19937 random(2);
  for (int round = 0; round < 200; ++round) {
    const ScratchFolder folder;
    const Counted counted = random_vocabulary(random, random() % 200);
    const std::vector<std::uint32_t> numbers = write_words(folder / "words", counted);
    const Words words(folder / "words");
    std::vector<std::uint32_t> index_of(words.size(), UINT32_MAX);
    for (std::uint32_t i = 0; i < words.size(); ++i) index_of.at(words.entry(i).number) = i;
    std::size_t kept = 0;
    ASSERT_EQ(numbers.size(), counted.size());
    for (std::size_t i = 0; i < counted.size(); ++i) {
      if (counted[i].second == 0) {
        ASSERT_EQ(numbers[i], UINT32_MAX);
        continue;
      }
      ++kept;
      const Words::Entry entry = words.entry(index_of.at(numbers[i]));
      ASSERT_EQ(entry.word(), counted[i].first);
      ASSERT_EQ(entry.count, counted[i].second);
    }
    ASSERT_EQ(kept, words.size());
  }
}

TEST(WordsProperty, NumbersAreRanksByCount) {
  std::mt19937 random(3);
  for (int round = 0; round < 100; ++round) {
    const ScratchFolder folder;
    write_words(folder / "words", random_vocabulary(random, random() % 200));
    const Words words(folder / "words");
    std::vector<std::uint32_t> count_of(words.size());
    for (std::uint32_t i = 0; i < words.size(); ++i) count_of.at(words.entry(i).number) = words.entry(i).count;
    ASSERT_TRUE(std::is_sorted(count_of.rbegin(), count_of.rend()));
  }
}

// What decides is the words with their counts, not in which order an indexer met them.
TEST(WordsProperty, TheOrderOfTheInputDoesNotMatter) {
  std::mt19937 random(4);
  for (int round = 0; round < 50; ++round) {
    const ScratchFolder folder;
    Counted counted = random_vocabulary(random, 100);
    write_words(folder / "a", counted);
    std::shuffle(counted.begin(), counted.end(), random);
    write_words(folder / "b", counted);
    ASSERT_EQ(MappedFile(folder / "a").bytes(), MappedFile(folder / "b").bytes());
  }
}

}  // namespace
}  // namespace schema
