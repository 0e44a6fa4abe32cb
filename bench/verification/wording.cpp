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

std::optional<std::size_t> fewest_changes(const std::vector<std::uint32_t>& quote, const std::vector<bool>& is_rare,
                                          std::span<const PlacedWord> window, const AlteredNeeds& needs) {
  constexpr std::uint16_t never = UINT16_MAX / 2;
  const std::size_t n = quote.size();
  const std::size_t of_rare = needs.rare + 1;
  const std::size_t of_word = (needs.words + 1) * of_rare;
  // fewest[i][kept][rare]: changes between the quote's first i words and a stretch that ends here, with so many words
  // kept; the last of each stand for more, too.
  std::vector<std::uint16_t> fewest((n + 1) * of_word, never);
  for (std::size_t i = 0; i <= n; ++i) fewest[i * of_word] = static_cast<std::uint16_t>(i);
  std::vector<std::uint16_t> next(fewest.size());
  std::uint16_t best = never;
  for (const PlacedWord& placed : window) {
    std::fill(next.begin(), next.end(), never);
    next[0] = 0;  // a stretch may begin anywhere
    for (std::size_t i = 1; i <= n; ++i)
      for (std::size_t kept = 0; kept <= needs.words; ++kept)
        for (std::size_t rare = 0; rare <= needs.rare; ++rare) {
          const std::size_t state = kept * of_rare + rare;
          const auto change = [&](std::uint16_t before, std::size_t to) {
            next[to] = std::min(next[to], static_cast<std::uint16_t>(before + 1));
          };
          change(fewest[(i - 1) * of_word + state], i * of_word + state);  // replaced
          change(fewest[i * of_word + state], i * of_word + state);        // put in
          change(next[(i - 1) * of_word + state], i * of_word + state);    // left out
          if (quote[i - 1] != placed.word) continue;
          const std::size_t more =
              std::min(kept + 1, needs.words) * of_rare + std::min(rare + is_rare[i - 1], needs.rare);
          next[i * of_word + more] = std::min(next[i * of_word + more], fewest[(i - 1) * of_word + state]);
        }
    best = std::min(best, next.back());
    fewest.swap(next);
  }
  if (best >= never) return std::nullopt;
  return best;
}

}  // namespace bench
