// An index of a few articles in several segments, as updates leave it behind.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "searcher/index/snapshot.h"
#include "tests/schema/scratch_folder.h"
#include "tests/searcher/small_index.h"

namespace searcher {

// The articles in their order, in so many segments of different sizes and an empty one more, or in a single one. An
// article whose id comes again is deleted where it stood; of a story's versions all but the last are superseded. All
// segments have the same basis, whatever their number.
class SegmentedIndex {
 public:
  SegmentedIndex(const std::vector<SmallArticle>& articles, std::size_t segments);

  const Snapshot& snapshot() const { return *snapshot_; }
  const std::string& path() const { return snapshot_->index(); }

 private:
  ScratchFolder folder_;
  std::unique_ptr<Snapshot> snapshot_;
};

}  // namespace searcher
