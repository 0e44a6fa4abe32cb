// Which words does generated coverage use? As many as a large archive, the common ones short and very common.
#pragma once

#include <string>
#include <vector>

#include "bench/corpus/seeded_random.h"

namespace bench {

// A vocabulary by rank. The first are English function words; the rest are invented from syllables, longer the rarer,
// with endings that a stemmer takes off.
class InventedWords {
 public:
  explicit InventedWords(std::size_t count);

  const std::string& at(std::size_t rank) const { return words_[rank]; }
  std::size_t size() const { return words_.size(); }

  // A rank by Zipf's law as Mandelbrot amended it: frequency ~ 1 / (rank + 2.7)^1.1.
  std::size_t draw(SeededRandom& random) const;

  // The same, among the invented ones alone.
  std::size_t draw_content(SeededRandom& random) const;

  // How many function words come first.
  static std::size_t function_words();

 private:
  std::size_t draw_from(SeededRandom& random, std::size_t first) const;
  std::vector<std::string> words_;
};

}  // namespace bench
