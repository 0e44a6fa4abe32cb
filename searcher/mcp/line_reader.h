// What came on a stream, line by line? Without waiting where something else is to be done meanwhile.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>

namespace searcher::mcp {

class LineReader {
 public:
  struct Line {
    std::string text;          // without its line end
    bool is_too_long = false;  // then `text` is empty: the line was passed over
  };

  // `file` stays the caller's. No more than `max_line_bytes` and one block are held at once.
  LineReader(int file, std::size_t max_line_bytes) : file_(file), max_line_bytes_(max_line_bytes) {}

  // The next line that has come in full; at the end of the stream also one without a line end. Waits so long at most
  // for one, without `patience` as long as it takes; nothing when none came in time or the stream is at its end.
  std::optional<Line> next(std::optional<std::chrono::milliseconds> patience);

  // Nothing will come any more.
  bool is_at_end() const { return is_closed_ && held_.empty() && !is_skipping_; }

 private:
  std::optional<Line> take();
  bool read_more(std::optional<std::chrono::milliseconds> patience);

  int file_;
  std::size_t max_line_bytes_;
  std::string held_;
  std::size_t searched_ = 0;  // so many bytes of `held_` have no line end
  bool is_skipping_ = false;  // inside of a line that is too long
  bool is_closed_ = false;
};

}  // namespace searcher::mcp
