// Which words are the commonest of the whole index?
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "searcher/index/segment.h"

namespace searcher {

// The 300 commonest words of all segments together; of a small vocabulary a tenth of it. Immutable.
class CommonWords {
 public:
  explicit CommonWords(const std::vector<std::unique_ptr<Segment>>& segments);

  bool contains(std::string_view normal) const { return normals_.contains(std::string(normal)); }

 private:
  std::unordered_set<std::string> normals_;
};

}  // namespace searcher
