#include "indexer/merge_policy.h"

namespace indexer {
namespace {

constexpr std::uint64_t growth = 3;
constexpr std::uint64_t most_dead = 5;  // one in so many

}  // namespace

bool is_to_be_purged(const SegmentSize& segment) { return segment.dead * most_dead > segment.articles; }

std::size_t first_to_merge(const std::vector<SegmentSize>& segments) {
  std::size_t first = segments.size();
  std::uint64_t behind = 0;
  for (std::size_t i = segments.size(); i-- > 0;) {
    const bool is_small = behind > 0 && segments[i].articles < growth * behind;
    if (is_small || is_to_be_purged(segments[i])) first = i;
    behind += segments[i].articles;
  }
  return first;
}

}  // namespace indexer
