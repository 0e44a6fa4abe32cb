#include "corpus/input/byte_source.h"

#include <algorithm>
#include <cstring>

namespace corpus {

std::size_t ByteSource::read(char* to, std::size_t size) {
  if (head_taken_ < head_.size()) {
    const std::size_t count = std::min(size, head_.size() - head_taken_);
    std::memcpy(to, head_.data() + head_taken_, count);
    head_taken_ += count;
    return count;
  }
  return size == 0 || !failure_.empty() ? 0 : fill(to, size);
}

std::string_view ByteSource::head() {
  while (head_.size() < head_bytes && failure_.empty()) {
    const std::size_t begin = head_.size();
    head_.resize(head_bytes);
    const std::size_t count = fill(head_.data() + begin, head_bytes - begin);
    head_.resize(begin + count);
    if (count == 0) break;
  }
  return head_;
}

void ByteSource::seek(std::uint64_t) {}

std::size_t MemoryBytes::fill(char* to, std::size_t size) {
  const std::size_t count = std::min(size, rest_.size());
  std::memcpy(to, rest_.data(), count);
  rest_.remove_prefix(count);
  return count;
}

}  // namespace corpus
