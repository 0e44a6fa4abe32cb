// Small articles by the hundred, made from a fixed seed: a few words in three languages, so that queries match often.
#pragma once

#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "tests/searcher/small_index.h"

namespace searcher {

// The same numbers with every standard library, unlike its distributions.
class Dice {
 public:
  explicit Dice(unsigned seed) : engine_(seed) {}
  std::size_t below(std::size_t n) { return engine_() % n; }
  std::uint32_t from_to(std::uint32_t least, std::uint32_t most) {
    return least + static_cast<std::uint32_t>(below(most - least + 1));
  }
  bool chance(std::size_t one_in) { return below(one_in) == 0; }
  template <typename Rows>
  const auto& pick(const Rows& rows) {
    return rows[below(rows.size())];
  }

 private:
  std::mt19937 engine_;
};

// Words of the articles; for zh, characters.
const std::vector<std::string>& words_in(std::string_view language);

// Values of the articles' fields.
const std::vector<std::string>& places();
const std::vector<std::string>& photographers();
const std::vector<std::string>& agencies();
const std::vector<std::string>& topics();
const std::vector<std::string>& dates();

std::vector<SmallArticle> random_coverage(unsigned seed, std::size_t articles);

}  // namespace searcher
