// How common are the words of a query? Told by the vocabulary, without running anything.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "searcher/index/snapshot.h"
#include "searcher/query/ast.h"

namespace searcher {

// `snapshot` and `languages` (that words are stemmed in) outlive this object, which remembers what it looked up.
class WordCounts {
 public:
  static constexpr std::uint64_t unknown = UINT64_MAX;

  WordCounts(const Snapshot& snapshot, const std::vector<std::string>& languages)
      : snapshot_(snapshot), languages_(languages) {}

  // How often the words that `pattern` stands for are in the index; unknown for any word.
  std::uint64_t of(const Pattern& pattern);

  // No more often than this can `node` match; unknown for what is no word.
  std::uint64_t of(const Node& node);

 private:
  const Snapshot& snapshot_;
  const std::vector<std::string>& languages_;
  std::map<std::pair<Pattern::Kind, std::string>, std::uint64_t> counts_;
};

}  // namespace searcher
