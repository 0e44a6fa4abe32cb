#include "searcher/match/sequence_search.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include <algorithm>
#include <bit>
#include <cstring>
#include <utility>

#include "schema/dense_code.h"

namespace searcher {
namespace {

// A word of more forms than this is looked for by decoding everything.
constexpr std::size_t max_codes = 16;

bool is_boundary(std::string_view words, std::size_t at) {
  return at == 0 || static_cast<std::uint8_t>(words[at - 1]) >= 0x80;
}

bool stands_at(std::string_view words, std::size_t at, std::string_view code) {
  return is_boundary(words, at) && words.compare(at, code.size(), code) == 0;
}

// Calls take(begin) for each place of a code until it gives false.
template <typename Take>
void each_place(std::string_view words, std::string_view code, Take take) {
  if (words.size() < code.size()) return;
  const std::size_t last = words.size() - code.size();  // where a code can begin at the latest
  std::size_t at = 0;
#ifdef __SSE2__
  // Sixteen places at a time, by the first byte and the last one: the first alone stands in a hundredth of all words.
  if (code.size() > 1) {
    const __m128i front = _mm_set1_epi8(code.front());
    const __m128i back = _mm_set1_epi8(code.back());
    const auto load = [&](std::size_t from) {
      return _mm_loadu_si128(reinterpret_cast<const __m128i*>(words.data() + from));
    };
    for (; at + 15 <= last; at += 16) {
      const __m128i both =
          _mm_and_si128(_mm_cmpeq_epi8(load(at), front), _mm_cmpeq_epi8(load(at + code.size() - 1), back));
      for (auto places = static_cast<unsigned>(_mm_movemask_epi8(both)); places != 0; places &= places - 1) {
        const std::size_t place = at + static_cast<unsigned>(std::countr_zero(places));
        if (stands_at(words, place, code) && !take(place)) return;
      }
    }
  }
#endif
  while (at <= last) {
    const void* found = std::memchr(words.data() + at, static_cast<unsigned char>(code.front()), last - at + 1);
    if (found == nullptr) return;
    const auto place = static_cast<std::size_t>(static_cast<const char*>(found) - words.data());
    if (stands_at(words, place, code) && !take(place)) return;
    at = place + 1;
  }
}

}  // namespace

SequenceSearch::SequenceSearch(std::vector<WordSet> patterns, const std::vector<std::uint64_t>& counts)
    : patterns_(std::move(patterns)) {
  for (const WordSet& set : patterns_) {
    std::vector<std::string>& codes = codes_.emplace_back();
    if (set.numbers().size() > max_codes) continue;
    for (const std::uint32_t number : set.numbers()) schema::append_dense(codes.emplace_back(), number);
  }
  anchor_ = static_cast<std::size_t>(std::min_element(counts.begin(), counts.end()) - counts.begin());
}

// Extends the run from the anchor to both sides.
bool SequenceSearch::completes(std::string_view words, EncodedRun& run) const {
  std::size_t end = run.end;
  for (std::size_t i = anchor_ + 1; i < patterns_.size(); ++i) {
    if (end == words.size() || !patterns_[i].contains(schema::next_dense(words, end))) return false;
  }
  std::size_t begin = run.begin;
  for (std::size_t i = anchor_; i > 0; --i) {
    if (begin == 0) return false;
    begin = schema::begin_of_dense(words, begin);
    std::size_t at = begin;
    if (!patterns_[i - 1].contains(schema::next_dense(words, at))) return false;
  }
  run = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  return true;
}

void SequenceSearch::each_run(std::string_view words, const std::function<bool(EncodedRun)>& take) const {
  if (std::any_of(patterns_.begin(), patterns_.end(), [](const WordSet& set) { return set.empty(); })) return;
  bool goes_on = true;
  const auto take_if_complete = [&](std::size_t begin, std::size_t end) {
    EncodedRun run{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    if (completes(words, run)) goes_on = take(run);
    return goes_on;
  };
  const std::vector<std::string>& codes = codes_[anchor_];
  for (std::size_t i = 0; goes_on && i < codes.size(); ++i)
    each_place(words, codes[i], [&](std::size_t begin) { return take_if_complete(begin, begin + codes[i].size()); });
  if (!codes.empty()) return;
  for (std::size_t at = 0; goes_on && at < words.size();) {
    const std::size_t begin = at;
    if (patterns_[anchor_].contains(schema::next_dense(words, at))) take_if_complete(begin, at);
  }
}

std::vector<EncodedRun> SequenceSearch::find(std::string_view words) const {
  std::vector<EncodedRun> found;
  each_run(words, [&](EncodedRun run) {
    found.push_back(run);
    return true;
  });
  if (codes_[anchor_].size() > 1)
    std::sort(found.begin(), found.end(), [](const EncodedRun& a, const EncodedRun& b) { return a.begin < b.begin; });
  return found;
}

bool SequenceSearch::has_all(std::string_view words) const {
  for (std::size_t i = 0; i < patterns_.size(); ++i) {
    if (codes_[i].empty()) {
      if (patterns_[i].empty()) return false;
      continue;
    }
    bool has_one = false;
    for (const std::string& code : codes_[i]) {
      each_place(words, code, [&](std::size_t) {
        has_one = true;
        return false;
      });
      if (has_one) break;
    }
    if (!has_one) return false;
  }
  return true;
}

std::uint32_t count_words(std::string_view words) {
  std::uint32_t count = 0;
  for (const char byte : words) count += static_cast<std::uint8_t>(byte) >> 7;
  return count;
}

}  // namespace searcher
