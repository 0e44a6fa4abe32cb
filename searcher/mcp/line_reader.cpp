#include "searcher/mcp/line_reader.h"

#include <poll.h>
#include <unistd.h>

#include <array>
#include <cerrno>

namespace searcher::mcp {

std::optional<LineReader::Line> LineReader::next(std::optional<std::chrono::milliseconds> patience) {
  for (;;) {
    if (auto line = take()) return line;
    if (is_closed_ || !read_more(patience)) return std::nullopt;
  }
}

std::optional<LineReader::Line> LineReader::take() {
  std::size_t end = held_.find('\n', searched_);
  const bool has_end = end != std::string::npos;
  if (!has_end) {
    end = held_.size();
    searched_ = end;
    if (end > max_line_bytes_) is_skipping_ = true;
    if (is_skipping_) {
      held_.clear();
      searched_ = 0;
    }
    if (!is_closed_ || (held_.empty() && !is_skipping_)) return std::nullopt;
  }
  Line line;
  line.is_too_long = is_skipping_ || end > max_line_bytes_;
  if (!line.is_too_long) line.text = held_.substr(0, end);
  held_.erase(0, has_end ? end + 1 : held_.size());
  searched_ = 0;
  is_skipping_ = false;
  return line;
}

bool LineReader::read_more(std::optional<std::chrono::milliseconds> patience) {
  pollfd file{file_, POLLIN, 0};
  const int ready = ::poll(&file, 1, patience ? static_cast<int>(patience->count()) : -1);
  if (ready == 0) return false;
  if (ready < 0) return errno == EINTR;
  std::array<char, 1 << 16> block;
  const ssize_t n = ::read(file_, block.data(), block.size());
  if (n < 0 && (errno == EINTR || errno == EAGAIN)) return true;
  if (n > 0)
    held_.append(block.data(), static_cast<std::size_t>(n));
  else
    is_closed_ = true;
  return true;
}

}  // namespace searcher::mcp
