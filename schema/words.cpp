#include "schema/words.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <numeric>
#include <set>
#include <tuple>

#include "schema/bytes.h"
#include "schema/error.h"

namespace schema {
namespace {

constexpr std::string_view magic{"PQWORDS\0", 8};
constexpr std::uint64_t version = 1;
constexpr std::size_t max_shared = 255;

using Counted = std::pair<text::Word, std::uint64_t>;

std::uint32_t clamped(std::uint64_t count) {
  return static_cast<std::uint32_t>(std::min<std::uint64_t>(count, UINT32_MAX));
}

std::size_t shared_prefix(std::string_view a, std::string_view b) {
  const std::size_t limit = std::min({a.size(), b.size(), max_shared});
  return static_cast<std::size_t>(
      std::mismatch(a.begin(), a.begin() + static_cast<std::ptrdiff_t>(limit), b.begin()).first - a.begin());
}

void append_u32(std::string& out, std::uint32_t value) {
  out.append(reinterpret_cast<const char*>(&value), sizeof value);
}

auto by_normal(const text::Word& w) { return std::tie(w.normal, w.language, w.stem, w.unspaced); }
auto by_stem(const text::Word& w) { return std::tie(w.language, w.stem, w.normal, w.unspaced); }

}  // namespace

std::vector<std::uint32_t> write_words(const std::string& path, const std::vector<Counted>& counted) {
  std::vector<std::uint32_t> kept;  // indexes into `counted`, in the file's order
  std::set<std::string> language_names;
  for (std::uint32_t i = 0; i < counted.size(); ++i) {
    if (counted[i].second == 0) continue;
    kept.push_back(i);
    language_names.insert(counted[i].first.language);
  }
  const auto size = static_cast<std::uint32_t>(kept.size());
  std::sort(kept.begin(), kept.end(),
            [&](auto a, auto b) { return by_normal(counted[a].first) < by_normal(counted[b].first); });

  std::vector<std::uint32_t> ranked(size);
  std::iota(ranked.begin(), ranked.end(), 0u);
  std::stable_sort(ranked.begin(), ranked.end(),
                   [&](auto a, auto b) { return counted[kept[a]].second > counted[kept[b]].second; });
  std::vector<std::uint32_t> number_of_kept(size);
  for (std::uint32_t rank = 0; rank < size; ++rank) number_of_kept[ranked[rank]] = rank;

  std::vector<std::uint32_t> stem_order(size);
  std::iota(stem_order.begin(), stem_order.end(), 0u);
  std::sort(stem_order.begin(), stem_order.end(),
            [&](auto a, auto b) { return by_stem(counted[kept[a]].first) < by_stem(counted[kept[b]].first); });

  std::string entries;
  std::string offsets;
  const std::vector<std::string> languages(language_names.begin(), language_names.end());
  for (const std::uint32_t i : kept) {
    const text::Word& word = counted[i].first;
    append_u32(offsets, static_cast<std::uint32_t>(entries.size()));
    const auto language = std::lower_bound(languages.begin(), languages.end(), word.language) - languages.begin();
    const std::size_t shared = shared_prefix(word.normal, word.stem);
    ByteWriter out(entries);
    out.u8(static_cast<std::uint8_t>(language));
    out.u8(word.unspaced ? 1 : 0);
    out.u8(static_cast<std::uint8_t>(shared));
    entries += word.normal;
    entries += '\0';
    entries += word.stem.substr(shared);
  }
  append_u32(offsets, static_cast<std::uint32_t>(entries.size()));

  std::string file(magic);
  ByteWriter out(file);
  out.u64(version);
  out.u64(size);
  out.varint(languages.size());
  for (const std::string& language : languages) out.string(language);
  file.resize((file.size() + 3) / 4 * 4);
  file += offsets;
  for (const std::uint32_t number : number_of_kept) append_u32(file, number);
  for (const std::uint32_t i : kept) append_u32(file, clamped(counted[i].second));
  for (const std::uint32_t index : stem_order) append_u32(file, index);
  file += entries;

  errno = 0;
  std::ofstream stream(path, std::ios::binary | std::ios::trunc);
  stream.write(file.data(), static_cast<std::streamsize>(file.size()));
  stream.close();
  if (!stream)
    throw IndexError(IndexError::Code::unwritable, std::string("cannot write: ") + std::strerror(errno), path,
                     "make room on the disk, or check the rights of the folder, and build again");

  std::vector<std::uint32_t> numbers(counted.size(), UINT32_MAX);
  for (std::uint32_t i = 0; i < size; ++i) numbers[kept[i]] = number_of_kept[i];
  return numbers;
}

Words::Words(const std::string& path) : path_(path), file_(path), bytes_(file_->bytes()) { read_tables(); }

Words::Words(std::string place, std::unique_ptr<const std::string> bytes)
    : path_(std::move(place)), memory_(std::move(bytes)), bytes_(*memory_) {
  read_tables();
}

void Words::read_tables() {
  const std::string_view bytes = bytes_;
  if (bytes.substr(0, magic.size()) != magic) throw damaged(path_, "this is no file of words");
  try {
    ByteReader in(bytes.substr(magic.size()));
    if (in.u64() != version)
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
