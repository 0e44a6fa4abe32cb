#include "searcher/answer/part_score.h"

#include "searcher/answer/closeness.h"
#include "searcher/match/proximity.h"

namespace searcher {

double score_of_part(const Match& match, const ArticleLayout& layout, std::uint32_t words, double average_words,
                     const std::vector<double>& leaf_weights) {
  constexpr double k1 = 1.2, b = 0.3;
  std::vector<double> frequency(leaf_weights.size());
  for (const Occurrence& occurrence : match.occurrences) ++frequency[occurrence.leaf];
  double score = 0;
  double whole = 0;
  for (std::size_t leaf = 0; leaf < frequency.size(); ++leaf) {
    whole += leaf_weights[leaf];
    score +=
        leaf_weights[leaf] * frequency[leaf] * (k1 + 1) / (frequency[leaf] + k1 * (1 - b + b * words / average_words));
  }
  return score + closeness_weight * whole * closeness(match, layout, leaf_weights);
}

std::vector<Span> lit_in(const Match& match) {
  std::vector<Span> lit;
  for (const Occurrence& occurrence : match.occurrences) append_lit(occurrence, lit);
  if (lit.empty()) return lit;
  return united({Occurrence{.span = {}, .lit = lit, .leaf = 0}}).lit;
}

}  // namespace searcher
