// Which values do the matches have in a slot, and how often? Counted an article at a time.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "text/analyzer.h"

namespace searcher {

// Not safe from several threads.
class FacetCounter {
 public:
  // Slot → value as stored → articles. Of an article's values that differ only in spelling the first counts.
  using Counts = std::map<std::uint32_t, std::map<std::string, std::uint64_t>>;

  explicit FacetCounter(Counts& into) : into_(into) {}

  // `joined` is what so many articles have in the slot: a list, as schema::join_list() makes it.
  void add(std::uint32_t slot, const std::string& joined, std::uint64_t articles);

 private:
  const std::vector<std::string>& words_of(const std::string& value);

  Counts& into_;
  text::Analyzer analyzer_;
  std::unordered_map<std::string, std::vector<std::string>> words_;  // of the values met so far
};

}  // namespace searcher
