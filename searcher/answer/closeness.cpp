#include "searcher/answer/closeness.h"

#include <algorithm>

namespace searcher {
namespace {

constexpr double in_order_side_by_side = 2;
constexpr double half_saturation = 1;  // the accumulated closeness of a part of the query that counts half

}  // namespace

double closeness(const Match& match, const ArticleLayout& layout, const std::vector<double>& leaf_weights) {
  std::vector<double> accumulated(leaf_weights.size());
  const Occurrence* before = nullptr;
  for (const Occurrence& occurrence : match.occurrences) {
    if (before != nullptr && before->leaf != occurrence.leaf && before->span.last <= occurrence.span.first &&
        layout.section_at(before->span.first) == layout.section_at(occurrence.span.first)) {
      const double distance = occurrence.span.first - before->span.last + 1;
      double near = 1 / (distance * distance);
      if (distance == 1 && occurrence.leaf == before->leaf + 1) near *= in_order_side_by_side;
      accumulated[before->leaf] += near;
      accumulated[occurrence.leaf] += near;
    }
    before = &occurrence;
  }
  double close = 0;
  double whole = 0;
  for (std::size_t leaf = 0; leaf < leaf_weights.size(); ++leaf) {
    close += leaf_weights[leaf] * accumulated[leaf] / (accumulated[leaf] + half_saturation);
    whole += leaf_weights[leaf];
  }
  return whole > 0 ? close / whole : 0;
}

}  // namespace searcher
