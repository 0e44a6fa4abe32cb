// What does an archive of any size look like? Coverage from a seed: the same articles on every machine.
#pragma once

#include <cstdint>
#include <string>

#include "bench/corpus/invented_words.h"

namespace bench {

// Articles of about 200 words (1.3 kB): a headline, a date over twenty years, one of 400 places, paragraphs of two to
// four sentences, in every fifth article a caption. Words follow Zipf's law over 400,000; an article keeps to its
// topic, so that its words come in clusters as real ones do; one sentence in twelve holds one of 2,000 set phrases of
// four to nine words. Article n depends on the seed and n alone: the first 10,000 of a million are those of ten
// thousand.
class Generator {
 public:
  explicit Generator(std::uint64_t seed);

  // A JSON Lines row with its line end.
  std::string row(std::uint64_t number) const;

 private:
  std::string sentence(SeededRandom& random, std::uint64_t topic) const;
  std::string paragraph(SeededRandom& random, std::uint64_t topic) const;
  std::string set_phrase(std::uint64_t number) const;
  const std::string& word(SeededRandom& random, std::uint64_t topic) const;

  std::uint64_t seed_;
  InventedWords words_;
};

// Writes articles 0 to `count` - 1. Throws std::runtime_error.
void write_generated(std::uint64_t seed, std::uint64_t count, const std::string& path);

}  // namespace bench
