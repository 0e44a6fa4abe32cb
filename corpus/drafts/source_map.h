// Where in the draft does a stretch of its text stand? The text that markup left, run by run.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/range.h"

namespace corpus {

// Runs of the text, each with the bytes of the source that it was made of: the same bytes, or other ones that stand for
// it (an entity, a line break's tag), or none (marks that the draft has only as markup).
class SourceMap {
 public:
  // The next `size` bytes of the text come from `source`. Runs that go on are joined.
  void append(std::uint32_t size, text::Range source);

  // What `other` knows of `bytes` of its text, behind what is there.
  void append(const SourceMap& other, text::Range bytes);

  std::uint32_t size() const { return size_; }  // of the text

  // The source of `bytes` of the text, from the first run that has any to the last; for an empty one, an empty range.
  text::Range source_of(text::Range bytes) const;

  // `bytes` of `text`, the text mapped, without the runs that have no source.
  std::string sourced(std::string_view text, text::Range bytes) const;

  // Whether the byte at `at` of the text has a source.
  bool has_source(std::uint32_t at) const;

  void clear();

 private:
  struct Run {
    std::uint32_t begin;  // in the text
    text::Range source;
  };

  std::size_t run_at(std::uint32_t at) const;
  std::uint32_t end_of(std::size_t run) const;
  bool is_verbatim(std::size_t run) const;

  std::vector<Run> runs_;
  std::uint32_t size_ = 0;
};

}  // namespace corpus
