// Which articles of a segment does an answer leave out?
#pragma once

#include <cstdint>
#include <vector>

#include "schema/manifest.h"

namespace searcher {

// Which versions of a story are asked for. Deleted articles never are.
enum class Versions {
  latest,   // one article a story
  all,      // each on its own
  earlier,  // those that are not the latest
};

// Bits, an article each. Immutable.
class LeftOut {
 public:
  LeftOut() = default;  // none
  LeftOut(const schema::SegmentInfo& segment, Versions versions);

  bool contains(std::uint32_t article) const {
    const std::uint32_t bit = article - first_article_;
    return bit / 64 < bits_.size() && (bits_[bit / 64] >> bit % 64 & 1) != 0;
  }
  bool empty() const { return size_ == 0; }
  std::uint32_t size() const { return size_; }

  // The first bit is the segment's first article. Empty where none is left out.
  const std::vector<std::uint64_t>& bits() const { return bits_; }

 private:
  std::uint32_t first_article_ = 0;
  std::uint32_t size_ = 0;
  std::vector<std::uint64_t> bits_;
};

}  // namespace searcher
