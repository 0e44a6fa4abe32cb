#include "schema/words.h"

#include <algorithm>
#include <cstring>

#include "schema/bytes.h"
#include "schema/error.h"
#include "schema/words_layout.h"

namespace schema {

Words::Words(const std::string& path) : path_(path), file_(path), bytes_(file_->bytes()) { read_tables(); }

Words::Words(std::string place, std::unique_ptr<const std::string> bytes)
    : path_(std::move(place)), memory_(std::move(bytes)), bytes_(*memory_) {
  read_tables();
}

void Words::read_tables() {
  const std::string_view bytes = bytes_;
  if (bytes.substr(0, words_magic.size()) != words_magic) throw damaged(path_, "this is no file of words");
  try {
    ByteReader in(bytes.substr(words_magic.size()));
    if (in.u64() != words_version)
      throw IndexError(IndexError::Code::other_version, "the words are of another version of Pullquote", path_,
                       "build the index again with this version");
    const std::uint64_t size = in.u64();
    for (std::uint32_t n = in.count(); n > 0; --n) languages_.push_back(in.string());
    offsets_ = (bytes.size() - in.rest().size() + 3) / 4 * 4;
    if (size >= bytes.size()) throw damaged(path_, "the tables of words are not whole");
    size_ = static_cast<std::uint32_t>(size);
    numbers_ = offsets_ + 4 * (size + 1);
    counts_ = numbers_ + 4 * size;
    by_stem_ = counts_ + 4 * size;
    entries_ = by_stem_ + 4 * size;
    if (entries_ > bytes.size() || entries_ + u32(offsets_, size_) != bytes.size())
      throw damaged(path_, "the tables of words are not whole");
  } catch (const MalformedBytes& error) {
    throw damaged(path_, error.what());
  }
}

std::uint32_t Words::u32(std::uint64_t table, std::uint32_t index) const {
  std::uint32_t value = 0;
  std::memcpy(&value, bytes_.data() + table + 4 * std::uint64_t{index}, sizeof value);
  return value;
}

std::uint32_t Words::number(std::uint32_t index) const { return u32(numbers_, index); }

std::string_view Words::raw(std::uint32_t index) const {
  const std::uint64_t begin = entries_ + u32(offsets_, index);
  const std::uint64_t end = entries_ + u32(offsets_, index + 1);
  if (begin + 4 > end || end > bytes_.size()) throw damaged(path_, "a word lies outside the file");
  return bytes_.substr(begin, end - begin);
}

std::string_view Words::normal(std::uint32_t index) const {
  const std::string_view bytes = raw(index).substr(3);
  return bytes.substr(0, bytes.find('\0'));
}

Words::Entry Words::entry(std::uint32_t index) const {
  const std::string_view bytes = raw(index);
  const auto language = static_cast<std::uint8_t>(bytes[0]);
  const std::string_view word = normal(index);
  const auto shared = static_cast<std::uint8_t>(bytes[2]);
  if (language >= languages_.size() || shared > word.size() || 3 + word.size() + 1 > bytes.size())
    throw damaged(path_, "a word is not whole");
  return {.normal = word,
          .stem_begin = word.substr(0, shared),
          .stem_end = bytes.substr(3 + word.size() + 1),
          .language = languages_[language],
          .unspaced = bytes[1] != 0,
          .number = u32(numbers_, index),
          .count = u32(counts_, index)};
}

namespace {

// The first index of [low, high) for which `is_behind` holds, `high` for none; `is_behind` is false, then true.
template <typename Predicate>
std::uint32_t first_where(std::uint32_t low, std::uint32_t high, Predicate is_behind) {
  while (low < high) {
    const std::uint32_t middle = low + (high - low) / 2;
    if (is_behind(middle))
      high = middle;
    else
      low = middle + 1;
  }
  return low;
}

// The same, and the faster, the nearer it is to `low`.
template <typename Predicate>
std::uint32_t first_near(std::uint32_t low, std::uint32_t high, Predicate is_behind) {
  std::uint32_t step = 1;
  while (high - low > step && !is_behind(low + step - 1)) {
    low += step;
    step *= 2;
  }
  return first_where(low, high - low > step ? low + step - 1 : high, is_behind);
}

int compare(std::string_view language, std::string_view stem, const Words::Entry& entry) {
  if (const int order = language.compare(entry.language); order != 0) return order;
  if (const int order = stem.substr(0, entry.stem_begin.size()).compare(entry.stem_begin); order != 0) return order;
  return stem.substr(entry.stem_begin.size()).compare(entry.stem_end);
}

}  // namespace

std::pair<std::uint32_t, std::uint32_t> Words::with_normal(std::string_view wanted) const {
  return {first_where(0, size_, [&](auto i) { return normal(i) >= wanted; }),
          first_where(0, size_, [&](auto i) { return normal(i) > wanted; })};
}

std::pair<std::uint32_t, std::uint32_t> Words::with_prefix(std::string_view prefix) const {
  return {first_where(0, size_, [&](auto i) { return normal(i) >= prefix; }),
          first_where(0, size_, [&](auto i) { return normal(i).substr(0, prefix.size()) > prefix; })};
}

std::uint32_t Words::first_from(std::uint32_t begin, std::string_view wanted) const {
  return first_near(begin, size_, [&](auto i) { return normal(i) >= wanted; });
}

// Searching the bytes of all entries in one go takes a fraction of a look at each.
std::vector<std::uint32_t> Words::holding(std::pair<std::uint32_t, std::uint32_t> bounds, std::string_view part) const {
  const std::string_view bytes = bytes_;
  const auto begin_of = [&](std::uint32_t index) { return entries_ + u32(offsets_, index); };
  const std::uint64_t end = begin_of(bounds.second);
  if (end > bytes.size()) throw damaged(path_, "a word lies outside the file");
  std::vector<std::uint32_t> found;
  std::uint32_t index = bounds.first;
  for (std::uint64_t at = begin_of(index); at < end;) {
    const void* hit = memmem(bytes.data() + at, end - at, part.data(), part.size());
    if (hit == nullptr) break;
    const auto place = static_cast<std::uint64_t>(static_cast<const char*>(hit) - bytes.data());
    index = first_near(index + 1, bounds.second, [&](auto i) { return begin_of(i) > place; }) - 1;
    const std::string_view word = normal(index);
    const auto word_begin = static_cast<std::uint64_t>(word.data() - bytes.data());
    if (place < word_begin) {  // in what stands before the word
      at = place + 1;
      continue;
    }
    if (place + part.size() <= word_begin + word.size() + 1) found.push_back(index);
    if (++index == bounds.second) break;
    at = begin_of(index);
  }
  return found;
}

std::vector<std::uint32_t> Words::with_stem(std::string_view language, std::string_view stem) const {
  std::vector<std::uint32_t> found;
  const auto checked = [&](std::uint32_t i) {
    const std::uint32_t index = u32(by_stem_, i);
    if (index >= size_) throw damaged(path_, "the order of stems points outside the words");
    return index;
  };
  const auto behind = [&](std::uint32_t i) { return compare(language, stem, entry(checked(i))) <= 0; };
  for (std::uint32_t i = first_where(0, size_, behind); i < size_; ++i) {
    const std::uint32_t index = checked(i);
    if (compare(language, stem, entry(index)) != 0) break;
    found.push_back(index);
  }
  return found;
}

}  // namespace schema
