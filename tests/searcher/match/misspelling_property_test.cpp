// The walk over the sorted words finds what a look at each of them in turn would.
#include <gtest/gtest.h>

#include <array>
#include <iterator>
#include <random>
#include <set>

#include "schema/words_writer.h"
#include "searcher/match/misspelling.h"
#include "tests/schema/scratch_folder.h"
#include "tests/searcher/match/definition.h"
#include "text/code_points.h"

namespace searcher {
namespace {

// Of one to four bytes; the first and last, and those around the gap of the surrogates.
constexpr std::array<char32_t, 11> letters = {U'\x01',  U'a',      U'b',      U'\x7F',    U'ж',       U'\x7FF',
                                              U'\x800', U'\xD7FF', U'\xE000', U'\x10000', U'\x10FFFF'};

// Of the first few of them: the fewer, the more words are near to each other.
std::string random_word(std::mt19937& random, std::size_t most, std::size_t kinds) {
  std::string word;
  for (std::size_t n = 1 + random() % most; n > 0; --n)
    text::append_code_point(word, letters[(random() % kinds * 7) % letters.size()]);
  return word;
}

std::vector<NearWord> of_a_scan(const std::string& normal, const schema::Words& words) {
  std::vector<NearWord> near;
  for (std::uint32_t i = 0; i < words.size(); ++i)
    if (const auto edits = edits_between(code_points(normal), code_points(words.normal(i)));
        edits <= allowed_edits(normal))
      near.push_back({i, edits});
  return near;
}

TEST(NearWordsProperty, AreThoseOfAScan) {
  std::mt19937 random(7);
  std::size_t found = 0;
  for (int round = 0; round < 60; ++round) {
    const ScratchFolder folder;
    const std::size_t kinds = 2 + random() % 10;
    const std::size_t most = 3 + random() % 10;
    std::set<std::string> normals;
    for (int i = 0; i < 400; ++i) normals.insert(random_word(random, most, kinds));
    std::vector<std::pair<text::Word, std::uint64_t>> counted;
    for (const std::string& normal : normals)
      for (const char* language : {"", "en"})
        if (random() % 4 != 0) counted.emplace_back(text::Word{.normal = normal, .stem = "", .language = language}, 1);
    schema::write_words(folder / "words", counted);
    const schema::Words words(folder / "words");
    for (int i = 0; i < 100; ++i) {
      const std::string normal = random_word(random, most + 1, kinds);
      const std::vector<NearWord> near = near_words(normal, words);
      ASSERT_EQ(near, of_a_scan(normal, words)) << normal;
      found += near.size();
    }
  }
  EXPECT_GT(found, 10'000U);
}

}  // namespace
}  // namespace searcher
