// Coverage by the thousand, made from a fixed seed: words of its own in four scripts, some far commoner than others,
// and articles that come again, with the same words or others.
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "corpus/article.h"

namespace indexer {

class GeneratedCoverage {
 public:
  explicit GeneratedCoverage(std::uint32_t seed) : random_(seed) {}

  // An article of about so many bytes, in one of the languages; now and then one that came before.
  corpus::Article article(std::size_t bytes);

  // Articles as JSON Lines.
  std::string rows(std::size_t articles, std::size_t bytes);

  // Plain wire text, whose id its reader makes; every third has an id that came before.
  std::string wire_text();

 private:
  struct Tongue;
  static const std::vector<Tongue>& tongues();

  std::size_t below(std::size_t n) { return random_() % n; }
  std::string word(const Tongue& tongue);
  std::string sentence(const Tongue& tongue);
  std::string paragraph(const Tongue& tongue, std::size_t bytes);

  std::mt19937 random_;
  std::vector<corpus::Article> before_;
  std::size_t made_ = 0;
};

}  // namespace indexer
