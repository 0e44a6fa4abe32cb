// What is there to ask about? The words of a corpus by how many articles hold them, and stretches of its text.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "bench/queries/word_runs.h"

namespace bench {

struct WordCount {
  std::string word;
  std::uint32_t stories = 0;  // that hold it
};

struct CorpusProfile {
  std::uint64_t stories = 0;
  std::vector<WordCount> words;  // in word runs; the commonest first, then by the alphabet
  std::unordered_map<std::string, std::uint32_t> stories_by_word;
  std::vector<WordRun> runs;      // of stories drawn by seed
  std::vector<WordRun> han_runs;  // the same

  std::uint32_t stories_with(const std::string& word) const;
};

// Reads a story file (corpus/story_file.h) once. Throws std::runtime_error.
CorpusProfile profile_of(const std::string& story_path, std::uint64_t seed);

}  // namespace bench
