// How do the peers get the articles without paying for a reader? Stories in one file, ready to be taken as they are.
#pragma once

#include <cstdint>
#include <fstream>
#include <string>
#include <vector>

#include "bench/corpus/story.h"

namespace bench {

struct CorpusSize {
  std::uint64_t stories = 0;
  std::uint64_t text_bytes = 0;  // of text_of()
  std::uint64_t han_bytes = 0;   // of them in three-byte characters that begin with E3 to E9: Chinese, nearly all
  bool is_mostly_han() const { return 2 * han_bytes > text_bytes; }
};

// Reads coverage through Pullquote's own readers and writes its stories; of an id that comes again the first counts.
// Throws std::runtime_error.
CorpusSize write_stories(const std::vector<std::string>& sources, const std::string& path);

// The stories of a file, one after the other.
class StoryFile {
 public:
  explicit StoryFile(const std::string& path);  // throws std::runtime_error

  // Moves the next story into `story`; false at the end.
  bool next(Story& story);

 private:
  bool read(std::string& field);
  std::ifstream in_;
};

CorpusSize size_of(const std::string& path);

}  // namespace bench
