#include "corpus/line_reader.h"

namespace corpus {
namespace {

constexpr std::size_t buffer_bytes = 256 << 10;
constexpr std::size_t kept_capacity_bytes = 16 << 20;  // one giant line does not hold its memory to the end of the file

}  // namespace

LineReader::LineReader(std::istream& in, std::uint64_t max_bytes)
    : in_(in), max_bytes_(max_bytes), buffer_(buffer_bytes) {}

bool LineReader::next() {
  if (line_.capacity() > kept_capacity_bytes) std::string().swap(line_);
  line_.clear();
  is_too_long_ = false;
  bool has_line = false;
  while (begin_ < end_ || fill()) {
    has_line = true;
    const std::string_view rest(buffer_.data() + begin_, end_ - begin_);
    const std::size_t line_end = rest.find('\n');
    append(rest.substr(0, line_end));
    begin_ += line_end == std::string_view::npos ? rest.size() : line_end + 1;
    if (line_end != std::string_view::npos) break;
  }
  number_ += has_line;
  return has_line;
}

bool LineReader::fill() {
  begin_ = end_ = 0;
  if (failed_ || in_.eof()) return false;
  in_.read(buffer_.data(), static_cast<std::streamsize>(buffer_.size()));
  end_ = static_cast<std::size_t>(in_.gcount());
  failed_ = in_.bad();
  return end_ > 0;
}

void LineReader::append(std::string_view part) {
  if (is_too_long_) return;
  if (line_.size() + part.size() > max_bytes_) {
    is_too_long_ = true;
    std::string().swap(line_);
    return;
  }
  line_ += part;
}

}  // namespace corpus
