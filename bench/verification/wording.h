// How many words of a quotation stand in a stretch of text, and how far apart are the two? Plain dynamic programming.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "bench/verification/archive_text.h"

namespace bench {

// What DESIGN's `altered` asks for: so many words of the quote in order, so many rare ones among them, in a stretch of
// so many words of the source.
struct AlteredNeeds {
  std::size_t words = 0;
  std::size_t rare = 0;
  std::size_t stretch = 0;
};
AlteredNeeds altered_needs(const std::vector<std::uint32_t>& quote, const std::vector<bool>& is_rare);

// Whether a common subsequence of `quote` and `stretch` has that many words, that many of them rare. `is_rare` goes by
// the quote's words.
bool has_in_order(const std::vector<std::uint32_t>& quote, const std::vector<bool>& is_rare,
                  std::span<const PlacedWord> stretch, const AlteredNeeds& needs);

// The fewest words that are replaced, left out or put in on a way from `quote` to a stretch of `window` that keeps that
// many words, that many of them rare; none where has_in_order() is false. An edit distance (Sellers: The theory and
// computation of evolutionary distances, 1980) that counts what is kept, too.
std::optional<std::size_t> fewest_changes(const std::vector<std::uint32_t>& quote, const std::vector<bool>& is_rare,
                                          std::span<const PlacedWord> window, const AlteredNeeds& needs);

}  // namespace bench
