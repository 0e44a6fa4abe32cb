#include "searcher/match/alignment.h"

#include <algorithm>
#include <array>

namespace searcher {
namespace {

constexpr float match_score = 1;
constexpr float gap_cost = 0.25F;

enum class Step : std::uint8_t { none, begin, both, skip_wanted, skip_place };

}  // namespace

Alignment align(std::uint32_t wanted, const std::vector<Standing>& standing) {
  const std::size_t height = wanted + 1;
  std::array<float, max_aligned_words + 1> scores{};  // at the last place, by how many of the words are behind
  std::vector<Step> steps(standing.size() * height, Step::none);
  float best = 0;
  std::uint32_t best_word = 0;
  std::size_t best_column = 0;
  std::uint32_t next = 0;  // the place behind the last one
  for (std::size_t column = 0; column < standing.size(); ++column) {
    const auto& [place, words] = standing[column];
    const float fallen_by = gap_cost * static_cast<float>(place - next);
    next = place + 1;
    float before = 0;  // the score of one word fewer just before the place
    for (std::uint32_t i = 1; i <= wanted; ++i) {
      const float here = std::max(0.0F, scores[i] - fallen_by);
      float score = 0;
      Step step = Step::none;
      const auto offer = [&](float value, Step by) {
        if (value > score) {
          score = value;
          step = by;
        }
      };
      if ((words >> (i - 1) & 1) != 0) offer(before + match_score, before > 0 ? Step::both : Step::begin);
      offer(scores[i - 1] - gap_cost, Step::skip_wanted);
      offer(here - gap_cost, Step::skip_place);
      before = here;
      scores[i] = score;
      steps[column * height + i] = step;
      if (score > best || (score == best && i < best_word)) {
        best = score;
        best_word = i;
        best_column = column;
      }
    }
  }
  Alignment alignment{.score = best, .places = {}};
  if (best == 0) return alignment;
  alignment.places.resize(wanted);
  for (std::uint32_t word = best_word; word > 0;) {
    const Step step = steps[best_column * height + word];
    const bool stands = step == Step::begin || step == Step::both;
    if (stands) alignment.places[word - 1] = standing[best_column].place;
    if (step == Step::begin) break;
    if (step != Step::skip_place) --word;
    if (step != Step::skip_wanted) --best_column;
  }
  return alignment;
}

}  // namespace searcher
