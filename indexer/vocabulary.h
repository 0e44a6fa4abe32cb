// Which words has the whole build met? Gathers the vocabularies of many analyzers into one.
#pragma once

#include <cstdint>
#include <mutex>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "text/analyzer.h"

namespace indexer {

// Safe from several threads.
class Vocabulary {
 public:
  // Adds the words of `analyzer` with how often each was counted, and gives the number of each here. Which number a
  // word gets depends on the order of the calls; the words and counts do not.
  std::vector<std::uint32_t> add(const text::Analyzer& analyzer, const std::vector<std::uint64_t>& counts);

  // By number. Not to be called while add() runs.
  const std::vector<std::pair<text::Word, std::uint64_t>>& words() const { return words_; }

 private:
  std::mutex mutex_;
  std::vector<std::pair<text::Word, std::uint64_t>> words_;
  std::unordered_map<std::string, std::uint32_t> numbers_;
};

}  // namespace indexer
