#include "searcher/match/misspelling.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "text/code_points.h"

namespace searcher {
namespace {

constexpr char32_t last_code_point = 0x10FFFF;

// What comes behind `c` in a sorted list.
char32_t next_letter(char32_t c) { return c == 0xD7FF ? 0xE000 : c + 1; }

class Walk {
 public:
  Walk(std::u32string wanted, std::uint32_t limit, const schema::Words& words)
      : wanted_(std::move(wanted)), limit_(limit), words_(words) {
    Row first;
    first.fill(far());
    for (std::uint32_t cell = limit_; cell < width() && column(0, cell) <= size(); ++cell)
      first[cell] = static_cast<std::uint8_t>(cell - limit_);
    rows_.push_back(first);
  }

  std::vector<NearWord> run() {
    std::vector<NearWord> found;
    for (std::uint32_t index = 0; index < words_.size();) {
      read(words_.normal(index));
      if (depth() == letters_.size()) {
        if (const std::uint32_t edits = edits_of_all(); edits <= limit_) found.push_back({index, edits});
        ++index;
      } else if (const auto target = next_within_reach()) {
        index = words_.first_from(index + 1, *target);
      } else {
        break;
      }
    }
    return found;
  }

 private:
  // The edits between the first letters of a word and the first letters of what is wanted. Only lengths that differ by
  // no more than the limit come into it: cell 0 is for as many letters fewer, the last one for as many more.
  using Row = std::array<std::uint8_t, 2 * max_edits + 1>;

  std::int64_t size() const { return static_cast<std::int64_t>(wanted_.size()); }
  std::uint32_t width() const { return 2 * limit_ + 1; }
  std::uint8_t far() const { return static_cast<std::uint8_t>(limit_ + 1); }
  std::size_t depth() const { return rows_.size() - 1; }  // letters of the word at hand that are within reach

  // How many letters of what is wanted a cell stands for; outside 0..size() for none.
  std::int64_t column(std::size_t depth, std::uint32_t cell) const {
    return static_cast<std::int64_t>(depth) + cell - limit_;
  }

  char32_t wanted(std::int64_t column) const { return wanted_[static_cast<std::size_t>(column)]; }

  static std::uint8_t least(const Row& row) { return *std::min_element(row.begin(), row.end()); }

  // Keeps the rows of what `word` has in common with the word before, and adds rows as far as it is within reach.
  void read(std::string_view word) {
    before_.swap(letters_);
    letters_.clear();
    for (std::size_t at = 0; at < word.size();) letters_ += text::next_code_point(word, at);
    const std::size_t end = std::min({letters_.size(), before_.size(), depth()});
    std::size_t shared = 0;
    while (shared < end && letters_[shared] == before_[shared]) ++shared;
    rows_.resize(shared + 1);
    while (depth() < letters_.size()) {
      const Row row = row_behind(letters_[depth()]);
      if (least(row) > limit_) return;
      rows_.push_back(row);
    }
  }

  Row row_behind(char32_t letter) const {
    const Row& above = rows_.back();
    Row row;
    row.fill(far());
    for (std::uint32_t cell = 0; cell < width(); ++cell) {
      const std::int64_t at = column(depth() + 1, cell);
      if (at < 0 || at > size()) continue;
      std::uint32_t edits = far();
      if (at > 0) edits = above[cell] + (wanted(at - 1) == letter ? 0U : 1U);
      if (cell + 1 < width()) edits = std::min(edits, above[cell + 1] + 1U);
      if (cell > 0) edits = std::min(edits, row[cell - 1] + 1U);
      if (is_swap(at) && wanted(at - 2) == letter) edits = std::min(edits, rows_[depth() - 1][cell] + 1U);
      row[cell] = static_cast<std::uint8_t>(std::min<std::uint32_t>(edits, far()));
    }
    return row;
  }

  // Whether the last letter at hand is the second one of a pair that ends `at` letters into what is wanted.
  bool is_swap(std::int64_t at) const { return is_swap(depth(), at); }
  bool is_swap(std::size_t depth, std::int64_t at) const {
    return depth > 0 && at > 1 && at <= size() && letters_[depth - 1] == wanted(at - 1);
  }

  std::uint32_t edits_of_all() const {
    const std::int64_t cell = size() - static_cast<std::int64_t>(depth()) + limit_;
    return cell < 0 || cell >= width() ? far() : rows_.back()[static_cast<std::size_t>(cell)];
  }

  // No word between the one at hand, which is not within reach, and this one is.
  std::optional<std::string> next_within_reach() const {
    for (std::size_t depth = rows_.size(); depth-- > 0;) {
      const std::u32string rest = least_rest(depth);
      if (rest.empty()) continue;
      std::string target;
      for (std::size_t i = 0; i < depth; ++i) text::append_code_point(target, letters_[i]);
      for (const char32_t letter : rest) text::append_code_point(target, letter);
      return target;
    }
    return std::nullopt;
  }

  // The first that may follow the first `depth` letters at hand of those that begin with a later letter than the one
  // which does; empty for none.
  std::u32string least_rest(std::size_t depth) const {
    const Row& row = rows_[depth];
    const char32_t letter = letters_[depth];
    if (least(row) < limit_) return letter == last_code_point ? U"" : std::u32string(1, next_letter(letter));
    // Where no edit is left, what is wanted has to follow as it is, from one of the cells or behind a swap.
    std::u32string best;
    const auto offer = [&](char32_t first, std::int64_t rest_from) {
      if (first <= letter) return;
      std::u32string rest = first + wanted_.substr(static_cast<std::size_t>(rest_from));
      if (best.empty() || rest < best) best = std::move(rest);
    };
    for (std::uint32_t cell = 0; cell < width(); ++cell) {
      const std::int64_t at = column(depth + 1, cell);
      if (at > 0 && at <= size() && row[cell] == limit_) offer(wanted(at - 1), at);
      if (is_swap(depth, at) && rows_[depth - 1][cell] < limit_) offer(wanted(at - 2), at);
    }
    return best;
  }

  const std::u32string wanted_;
  const std::uint32_t limit_;
  const schema::Words& words_;
  std::u32string letters_;  // of the word at hand
  std::u32string before_;   // of the one before
  std::vector<Row> rows_;   // by how many of the letters, as far as they are within reach
};

}  // namespace

std::uint32_t allowed_edits(std::string_view normal) { return text::count_code_points(normal) <= 7 ? 1 : max_edits; }

std::vector<NearWord> near_words(std::string_view normal, const schema::Words& words) {
  return Walk(code_points(normal), allowed_edits(normal), words).run();
}

std::u32string code_points(std::string_view utf8) {
  std::u32string out;
  for (std::size_t at = 0; at < utf8.size();) out += text::next_code_point(utf8, at);
  return out;
}

}  // namespace searcher
