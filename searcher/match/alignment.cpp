#include "searcher/match/alignment.h"

#include <algorithm>

namespace searcher {
namespace {

constexpr float match_score = 1;
constexpr float gap_cost = 0.25F;

enum class Step : std::uint8_t { begin, both, skip_wanted, skip_place };

}  // namespace

Alignment align(std::uint32_t wanted, std::uint32_t size,
                const std::function<bool(std::uint32_t, std::uint32_t)>& same) {
  const std::size_t width = size + 1;
  std::vector<float> above(width), row(width);
  std::vector<Step> steps((wanted + 1) * width, Step::begin);
  float best = 0;
  std::size_t best_cell = 0;
  for (std::uint32_t i = 1; i <= wanted; ++i) {
    row[0] = 0;
    for (std::uint32_t j = 1; j <= size; ++j) {
      float score = 0;
      Step step = Step::begin;
      const auto offer = [&](float value, Step by) {
        if (value > score) {
          score = value;
          step = by;
        }
      };
      if (same(i - 1, j - 1)) offer(above[j - 1] + match_score, Step::both);
      offer(above[j] - gap_cost, Step::skip_wanted);
      offer(row[j - 1] - gap_cost, Step::skip_place);
      row[j] = score;
      steps[i * width + j] = step;
      if (score > best) {
        best = score;
        best_cell = i * width + j;
      }
    }
    std::swap(above, row);
  }
  Alignment alignment{.score = best, .places = {}};
  if (best_cell == 0) return alignment;
  alignment.places.resize(wanted);
  for (std::size_t cell = best_cell; steps[cell] != Step::begin;) {
    switch (steps[cell]) {
      case Step::both:
        alignment.places[cell / width - 1] = static_cast<std::uint32_t>(cell % width - 1);
        cell -= width + 1;
        break;
      case Step::skip_wanted: cell -= width; break;
      case Step::skip_place: --cell; break;
      case Step::begin: break;
    }
  }
  return alignment;
}

}  // namespace searcher
