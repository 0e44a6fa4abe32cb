#include "corpus/input/line_reader.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace corpus {
namespace {

constexpr std::size_t buffer_bytes = 256 << 10;
constexpr std::size_t kept_buffer_bytes = 16 << 20;  // one giant line does not hold its memory to the end of the file

// Where the first line end of [begin, end) is; `end` when there is none.
const char* line_end(const char* begin, const char* end) {
  const void* found = std::memchr(begin, '\n', static_cast<std::size_t>(end - begin));
  return found == nullptr ? end : static_cast<const char*>(found);
}

}  // namespace

LineReader::LineReader(ByteSource& in, std::uint64_t max_bytes)
    : in_(in), max_bytes_(max_bytes), buffer_(buffer_bytes) {}

bool LineReader::next() {
  line_ = {};
  is_too_long_ = false;
  for (std::size_t searched = 0;;) {
    const char* begin = buffer_.data() + begin_;
    const char* end = buffer_.data() + end_;
    const char* found = line_end(begin + searched, end);
    const auto size = static_cast<std::size_t>(found - begin);
    if (size > max_bytes_) {
      pass_over_line();
      break;
    }
    if (found == end) {
      searched = size;
      if (fill()) continue;
      if (size == 0) return false;
    }
    line_ = {buffer_.data() + begin_, size};
    begin_ = std::min(begin_ + size + 1, end_);
    break;
  }
  ++number_;
  return true;
}

// Reads more behind what is there, which moves to the front of the buffer; false at the end.
bool LineReader::fill() {
  const std::size_t kept = end_ - begin_;
  if (buffer_.size() > kept_buffer_bytes && kept < buffer_bytes / 2) {
    std::vector<char> smaller(buffer_bytes);
    std::memcpy(smaller.data(), buffer_.data() + begin_, kept);
    buffer_ = std::move(smaller);
  } else if (begin_ > 0 && kept > 0) {
    std::memmove(buffer_.data(), buffer_.data() + begin_, kept);
  }
  begin_ = 0;
  end_ = kept;
  if (kept * 2 > buffer_.size()) {
    const std::uint64_t wanted = std::min<std::uint64_t>(buffer_.size() * 2, max_bytes_ + buffer_bytes);
    buffer_.resize(std::max<std::size_t>(buffer_.size(), static_cast<std::size_t>(wanted)));
  }
  if (end_ == buffer_.size()) return false;
  const std::size_t count = in_.read(buffer_.data() + end_, buffer_.size() - end_);
  end_ += count;
  return count > 0;
}

void LineReader::pass_over_line() {
  is_too_long_ = true;
  for (;;) {
    const char* end = buffer_.data() + end_;
    const char* found = line_end(buffer_.data() + begin_, end);
    begin_ = static_cast<std::size_t>(found - buffer_.data());
    if (found != end) {
      ++begin_;
      return;
    }
    if (!fill()) return;
  }
}

}  // namespace corpus
