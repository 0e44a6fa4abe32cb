// Wildcards and misspelt words over a made-up vocabulary, against their definitions tried out letter by letter.
#include <gmock/gmock.h>

#include <algorithm>
#include <array>
#include <random>
#include <set>

#include "searcher/match/misspelling.h"
#include "tests/searcher/match/definition.h"
#include "tests/searcher/match/vocabulary.h"
#include "text/code_points.h"

namespace searcher {
namespace {

constexpr int rounds = 400;
constexpr std::size_t vocabulary_size = 600;

// A letter each, of one, two and three bytes.
constexpr std::array<std::string_view, 6> letters = {"a", "b", "c", "д", "ж", "ა"};

std::string random_word(std::mt19937& random, std::size_t least, std::size_t most) {
  std::string word;
  for (std::size_t n = least + random() % (most - least + 1); n > 0; --n) word += letters[random() % letters.size()];
  return word;
}

std::string vocabulary_text(std::mt19937& random) {
  std::string text;
  for (std::size_t i = 0; i < vocabulary_size; ++i) text += random_word(random, 1, 1 + i % 10) + " ";
  return text;
}

std::set<std::string> normal_forms(const Vocabulary& words) {
  std::set<std::string> all;
  for (std::uint32_t i = 0; i < words.words().size(); ++i) all.emplace(words.words().normal(i));
  return all;
}

TEST(AnyWildcard, StandsForWhatItsLettersFit) {
  std::mt19937 random(11);
  const Vocabulary words({{"", vocabulary_text(random)}});
  const std::set<std::string> all = normal_forms(words);
  std::size_t found = 0;
  for (int round = 0; round < rounds; ++round) {
    std::string pattern = random_word(random, 0, 3);
    for (std::size_t stars = 1 + random() % 3; stars > 0; --stars) {
      if (!pattern.ends_with('*')) pattern += '*';
      pattern += random_word(random, 0, 2);
    }
    std::vector<std::string> wanted;
    for (const std::string& word : all)
      if (fits_wildcard(code_points(pattern), code_points(word))) wanted.push_back(word);
    found += wanted.size();
    EXPECT_EQ(words.expanded({Pattern::Kind::wildcard, pattern, {}}), wanted) << pattern;
  }
  EXPECT_GT(found, std::size_t{rounds});
}

TEST(AnyMisspeltWord, StandsForWhatIsWithinItsEdits) {
  std::mt19937 random(12);
  const Vocabulary words({{"", vocabulary_text(random)}});
  const std::set<std::string> all = normal_forms(words);
  std::size_t found = 0;
  for (int round = 0; round < rounds; ++round) {
    std::string written = random_word(random, 1, 10);
    if (round % 2 == 0) {  // one of the vocabulary, with a letter changed
      written = *std::next(all.begin(), static_cast<std::ptrdiff_t>(random() % all.size()));
      std::size_t at = 0;
      text::next_code_point(written, at);
      written = std::string(letters[random() % letters.size()]) + written.substr(at);
    }
    const std::uint32_t limit = text::count_code_points(written) <= 7 ? 1 : 2;
    std::vector<std::string> wanted;
    for (const std::string& word : all)
      if (edits_between(code_points(written), code_points(word)) <= limit) wanted.push_back(word);
    found += wanted.size();
    EXPECT_EQ(words.expanded({Pattern::Kind::fuzzy, written, {}}), wanted) << written;
  }
  EXPECT_GT(found, std::size_t{rounds});
}

}  // namespace
}  // namespace searcher
