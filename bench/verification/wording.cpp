#include "bench/verification/wording.h"

#include <algorithm>

namespace bench {

AlteredNeeds altered_needs(const std::vector<std::uint32_t>& quote, const std::vector<bool>& is_rare) {
  const std::size_t n = quote.size();
  const auto rare = static_cast<std::size_t>(std::count(is_rare.begin(), is_rare.end(), true));
  return {.words = std::max<std::size_t>(4, (3 * n + 3) / 4), .rare = (rare + 1) / 2, .stretch = 3 * n / 2};
}

bool has_in_order(const std::vector<std::uint32_t>& quote, const std::vector<bool>& is_rare,
                  std::span<const PlacedWord> stretch, const AlteredNeeds& needs) {
  // most[i][r]: the longest common subsequence of the quote's first i words and the stretch so far that has r rare
  // words or, for the last r, at least as many; -1 for none.
  const std::size_t n = quote.size();
  const std::size_t width = needs.rare + 1;
  std::vector<int> most((n + 1) * width, -1);
  for (std::size_t i = 0; i <= n; ++i) most[i * width] = 0;
  std::vector<int> next(most.size());
  for (const PlacedWord& placed : stretch) {
    next = most;
    for (std::size_t i = 1; i <= n; ++i)
      for (std::size_t r = 0; r < width; ++r) {
        int& best = next[i * width + r];
        best = std::max(best, next[(i - 1) * width + r]);
        if (quote[i - 1] != placed.word) continue;
        const auto from = [&](std::size_t rare) {
          const int before = most[(i - 1) * width + rare];
          if (before >= 0) best = std::max(best, before + 1);
        };
        if (!is_rare[i - 1])
          from(r);
        else if (r > 0)
          from(r - 1);
        if (is_rare[i - 1] && r == needs.rare) from(r);
      }
    most.swap(next);
  }
  return most[n * width + needs.rare] >= static_cast<int>(needs.words);
}

std::size_t fewest_changes(const std::vector<std::uint32_t>& quote, std::span<const PlacedWord> region) {
  const std::size_t n = quote.size();
  std::vector<std::size_t> changes(n + 1);
  for (std::size_t i = 0; i <= n; ++i) changes[i] = i;
  std::size_t fewest = n;
  for (const PlacedWord& placed : region) {
    std::size_t diagonal = changes[0];  // stays 0: a stretch may begin anywhere
    for (std::size_t i = 1; i <= n; ++i) {
      const std::size_t kept = diagonal + (quote[i - 1] == placed.word ? 0 : 1);
      diagonal = changes[i];
      changes[i] = std::min({kept, changes[i] + 1, changes[i - 1] + 1});
    }
    fewest = std::min(fewest, changes[n]);
  }
  return fewest;
}

}  // namespace bench
