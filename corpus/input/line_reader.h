// How are lines read when one of them may be larger than memory?
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "corpus/input/byte_source.h"

namespace corpus {

// The lines of a stream, one at a time, as they stand in its buffer. A line longer than `max_bytes` is passed over
// without being held. Not thread-safe.
class LineReader {
 public:
  LineReader(ByteSource& in, std::uint64_t max_bytes);

  // Moves to the next line; false at the end.
  bool next();

  std::string_view line() const { return line_; }    // without its line end; valid until next()
  bool is_too_long() const { return is_too_long_; }  // then line() is empty
  std::size_t number() const { return number_; }     // of the current line, from 1

 private:
  bool fill();
  void pass_over_line();

  ByteSource& in_;
  std::uint64_t max_bytes_;
  std::vector<char> buffer_;
  std::size_t begin_ = 0;  // of what is not read yet in the buffer
  std::size_t end_ = 0;
  std::string_view line_;
  bool is_too_long_ = false;
  std::size_t number_ = 0;
};

}  // namespace corpus
