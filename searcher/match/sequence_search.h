// Where does a run of words stand in an article's encoded words? Looked for in the bytes, from its rarest word on,
// without decoding the rest.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/match/word_set.h"

namespace searcher {

// One place of a run: bytes of the encoded words.
struct EncodedRun {
  std::uint32_t begin = 0;  // of the first word
  std::uint32_t end = 0;    // behind the last one
};

// Words side by side, each one of a set. Safe from several threads.
class SequenceSearch {
 public:
  // `counts`: how often the words of each pattern stand in the segment; at least one pattern.
  SequenceSearch(std::vector<WordSet> patterns, const std::vector<std::uint64_t>& counts);

  const std::vector<WordSet>& patterns() const { return patterns_; }

  // Every place in `words` (dense codes), ascending.
  std::vector<EncodedRun> find(std::string_view words) const;

  // Calls take(run) for each place in any order, until it gives false.
  void each_run(std::string_view words, const std::function<bool(EncodedRun)>& take) const;

  // Whether each pattern can have a word that stands somewhere in `words`, wherever that is.
  bool has_all(std::string_view words) const;

 private:
  bool completes(std::string_view words, EncodedRun& run) const;

  std::vector<WordSet> patterns_;
  std::vector<std::vector<std::string>> codes_;  // of each pattern; none where it has too many words
  std::size_t anchor_ = 0;                       // the pattern that is looked for first
};

// How many words end in these bytes.
std::uint32_t count_words(std::string_view words);

}  // namespace searcher
