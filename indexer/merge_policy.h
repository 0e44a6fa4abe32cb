// When are segments merged?
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace indexer {

struct SegmentSize {
  std::uint64_t articles = 0;  // as written
  std::uint64_t dead = 0;
};

// The index of the first segment that is merged with all behind it; `segments.size()` for none. Segments stand in the
// order of their articles, so each is older than those behind it. Afterwards each has at least three times the articles
// of all behind it, so that there are few and an article is written anew a logarithmic number of times; and none has
// more than a fifth of dead articles, as these are left out when it is merged.
std::size_t first_to_merge(const std::vector<SegmentSize>& segments);

// Whether a segment is to be written anew without its dead before it is merged.
bool is_to_be_purged(const SegmentSize& segment);

}  // namespace indexer
