#include "searcher/verify/stretch.h"

#include <algorithm>
#include <bit>
#include <tuple>

namespace searcher {
namespace {

// Of stretches that hold equally many words so many are compared in full, fewer where that takes long.
std::size_t most_compared(std::size_t quote, std::size_t longest) {
  constexpr std::size_t cells = 2'000'000;
  return std::clamp<std::size_t>(cells / (quote * longest + 1), 1, 32);
}

std::size_t largest(const std::vector<std::uint32_t>& words) { return *std::max_element(words.begin(), words.end()); }

// The length of the longest common subsequence of a fixed text and any other.
class CommonLength {
 public:
  explicit CommonLength(const std::vector<std::uint32_t>& quote) : blocks_(quote.size() / 64 + 1), size_(quote.size()) {
    masks_.resize((largest(quote) + 1) * blocks_);
    for (std::size_t i = 0; i < quote.size(); ++i) masks_[quote[i] * blocks_ + i / 64] |= std::uint64_t{1} << (i % 64);
  }

  std::uint32_t with(const WordAt* first, const WordAt* last) {
    row_.assign(blocks_, ~std::uint64_t{0});
    for (const WordAt* at = first; at != last; ++at) add(masks_.data() + at->word * blocks_);
    std::uint32_t zeros = 0;
    for (std::size_t i = 0; i < size_; i += 64) {
      const std::uint64_t counted = size_ - i < 64 ? (std::uint64_t{1} << (size_ - i)) - 1 : ~std::uint64_t{0};
      zeros += static_cast<std::uint32_t>(std::popcount(~row_[i / 64] & counted));
    }
    return zeros;
  }

 private:
  void add(const std::uint64_t* mask) {
    std::uint64_t carry = 0;
    for (std::size_t i = 0; i < blocks_; ++i) {
      const std::uint64_t held = row_[i] & mask[i];
      const std::uint64_t sum = row_[i] + held;
      const std::uint64_t with_carry = sum + carry;
      const bool overflows = sum < held || with_carry < sum;
      row_[i] = with_carry | (row_[i] & ~mask[i]);
      carry = overflows ? 1 : 0;
    }
  }

  std::size_t blocks_;
  std::size_t size_;
  std::vector<std::uint64_t> masks_;  // of each word, where the quotation has it
  std::vector<std::uint64_t> row_;
};

// How many words of the quotation a window can hold at most, each as often as the quotation has it.
class WindowCount {
 public:
  explicit WindowCount(const std::vector<std::uint32_t>& quote) : open_(largest(quote) + 1) {
    for (const std::uint32_t word : quote) ++open_[word];
  }
  void add(std::uint32_t word) {
    if (open_[word]-- > 0) ++count_;
  }
  void remove(std::uint32_t word) {
    if (open_[word]++ >= 0) --count_;
  }
  std::uint32_t count() const { return count_; }

 private:
  std::vector<std::int64_t> open_;  // of each word, how often more it would count
  std::uint32_t count_ = 0;
};

struct Window {
  std::size_t first;  // words, half open
  std::size_t last;
  std::uint32_t common;
};

std::vector<Window> best_windows(const std::vector<std::uint32_t>& quote, const std::vector<WordAt>& words,
                                 const Likeness& likeness) {
  CommonLength common_length(quote);
  WindowCount window(quote);
  const std::size_t most_kept = most_compared(quote.size(), likeness.longest);
  std::vector<Window> best;
  std::uint32_t most = likeness.least;
  std::size_t last = 0;
  for (std::size_t first = 0; first < words.size(); ++first) {
    while (last < words.size() && words[last].position - words[first].position < likeness.longest)
      window.add(words[last++].word);
    if (window.count() >= most) {
      const std::uint32_t common = common_length.with(words.data() + first, words.data() + last);
      if (common > most) best.clear();
      if (common >= most && best.size() < most_kept) best.push_back({first, last, common});
      most = std::max(most, common);
    }
    window.remove(words[first].word);
  }
  return best;
}

// Fills in what follows from the places.
void measure(Stretch& stretch) {
  stretch.changed = 0;
  stretch.positions = {};
  std::uint32_t missing = 0;
  std::optional<std::uint32_t> next;  // the position behind the last word that stands
  for (const auto& place : stretch.places) {
    if (!place) {
      ++missing;
      continue;
    }
    stretch.changed += std::max(missing, next ? *place - *next : 0);
    if (!next) stretch.positions.first = *place;
    next = *place + 1;
    missing = 0;
  }
  stretch.changed += missing;
  stretch.positions.last = next.value_or(stretch.positions.first);
}

// Puts the quotation along a window so that as many words as can be stand, in as few runs as can be, with as few words
// of the source between them as can be. What stands before the first and behind the last one counts nothing.
class Aligner {
 public:
  Aligner(const std::vector<std::uint32_t>& quote, const std::vector<WordAt>& words, const Window& window)
      : quote_(quote) {
    const std::uint32_t begin = words[window.first].position;
    source_.resize(words[window.last - 1].position - begin + 1);
    for (std::size_t i = window.first; i < window.last; ++i) source_[words[i].position - begin] = words[i].word;
    begin_ = begin;
  }

  Stretch align() {
    const std::size_t columns = source_.size() + 1;
    const auto break_cost = static_cast<std::int64_t>(source_.size() + 1);
    const std::int64_t word_worth = break_cost * static_cast<std::int64_t>(2 * quote_.size() + 2);
    constexpr std::int64_t impossible = INT64_MIN / 2;
    std::vector<std::int64_t> run(columns, impossible), gap(columns, impossible), above_run, above_gap;
    from_.assign((quote_.size() + 1) * columns, 0);
    for (std::size_t i = 0; i <= quote_.size(); ++i) {
      const bool is_outside = i == 0 || i == quote_.size();
      const std::int64_t passing = is_outside ? 0 : 1;
      const std::int64_t breaking = is_outside ? 0 : break_cost;
      above_run = run;
      above_gap = gap;
      for (std::size_t j = 0; j < columns; ++j) {
        std::uint8_t& from = from_[i * columns + j];
        run[j] = i == 0 && j == 0 ? 0 : impossible;
        if (i > 0 && j > 0 && quote_[i - 1] == source_[j - 1]) {
          const bool from_gap = above_gap[j - 1] > above_run[j - 1];
          run[j] = std::max(above_gap[j - 1], above_run[j - 1]) + word_worth;
          from |= from_gap ? run_from_gap : 0;
        }
        gap[j] = impossible;
        const auto offer = [&](std::int64_t score, std::uint8_t way) {
          if (score <= gap[j]) return;
          gap[j] = score;
          from = static_cast<std::uint8_t>((from & run_from_gap) | way);
        };
        if (i > 0) {
          offer(above_run[j] - break_cost, 0);
          offer(above_gap[j], gap_from_gap);
        }
        if (j > 0) {
          offer(run[j - 1] - breaking - passing, gap_in_source);
          offer(gap[j - 1] - passing, gap_in_source | gap_from_gap);
        }
      }
    }
    return trace(gap.back() > run.back(), columns);
  }

 private:
  static constexpr std::uint8_t run_from_gap = 1;
  static constexpr std::uint8_t gap_in_source = 2;  // a word of the source was passed, else one of the quotation
  static constexpr std::uint8_t gap_from_gap = 4;

  Stretch trace(bool in_gap, std::size_t columns) const {
    Stretch stretch;
    stretch.places.resize(quote_.size());
    std::size_t i = quote_.size();
    std::size_t j = source_.size();
    while (i > 0 || j > 0) {
      const std::uint8_t from = from_[i * columns + j];
      if (in_gap) {
        in_gap = (from & gap_from_gap) != 0;
        --((from & gap_in_source) != 0 ? j : i);
      } else {
        in_gap = (from & run_from_gap) != 0;
        --i;
        --j;
        stretch.places[i] = begin_ + static_cast<std::uint32_t>(j);
      }
    }
    measure(stretch);
    return stretch;
  }

  const std::vector<std::uint32_t>& quote_;
  std::vector<std::uint32_t> source_;
  std::uint32_t begin_ = 0;
  std::vector<std::uint8_t> from_;
};

// Lets words at the ends go that stand so far off that fewer changes are without them.
void drop_far_ends(Stretch& stretch, const std::function<bool(const Stretch&)>& is_enough) {
  const auto drop = [&](auto first, auto last) {
    const auto end = std::find_if(first, last, [](const auto& place) { return place.has_value(); });
    if (end == last) return false;
    Stretch without = stretch;
    without.places[static_cast<std::size_t>(&*end - stretch.places.data())].reset();
    measure(without);
    if (without.changed >= stretch.changed || !is_enough(without)) return false;
    stretch = std::move(without);
    return true;
  };
  while (drop(stretch.places.begin(), stretch.places.end())) continue;
  while (drop(stretch.places.rbegin(), stretch.places.rend())) continue;
}

}  // namespace

std::optional<Stretch> likest_stretch(const std::vector<std::uint32_t>& quote, const std::vector<WordAt>& words,
                                      const Likeness& likeness, const std::function<bool(const Stretch&)>& is_enough) {
  std::optional<Stretch> best;
  for (const Window& window : best_windows(quote, words, likeness)) {
    Stretch stretch = Aligner(quote, words, window).align();
    if (!is_enough(stretch)) continue;
    drop_far_ends(stretch, is_enough);
    const auto rank = [](const Stretch& s) { return std::make_tuple(s.changed, s.positions.size()); };
    if (!best || rank(stretch) < rank(*best)) best = std::move(stretch);
  }
  return best;
}

}  // namespace searcher
