#include "searcher/match/proximity.h"

#include <algorithm>
#include <utility>

namespace searcher {
namespace {

// Neighbouring words of a loose phrase are lit as one.
std::vector<Span> spans_of(const std::vector<std::uint32_t>& positions) {
  std::vector<Span> spans;
  for (const std::uint32_t position : positions) {
    if (!spans.empty() && spans.back().last == position)
      ++spans.back().last;
    else
      spans.push_back({position, position + 1});
  }
  return spans;
}

// Finds for each occurrence the group of which it is the first. Mirrored, for each the one of which it is the last.
class GroupFinder {
 public:
  GroupFinder(const std::vector<std::vector<Occurrence>>& lists, std::uint32_t distance, bool is_mirrored)
      : distance_(distance) {
    for (const std::vector<Occurrence>& list : lists) {
      lists_.emplace_back();
      for (const Occurrence& o : list)
        lists_.back().push_back({is_mirrored ? Span{UINT32_MAX - o.span.last, UINT32_MAX - o.span.first} : o.span, &o});
      std::sort(lists_.back().begin(), lists_.back().end(), comes_before);
    }
    // Equal lists side by side, those with the fewest choices first.
    std::sort(lists_.begin(), lists_.end(), [](const List& x, const List& y) {
      if (x.size() != y.size()) return x.size() < y.size();
      return std::lexicographical_compare(x.begin(), x.end(), y.begin(), y.end(), comes_before);
    });
    for (std::size_t i = 0; i < lists_.size(); ++i) repeats_.push_back(i > 0 && are_equal(lists_[i - 1], lists_[i]));
  }

  void find(std::vector<Occurrence>& found) {
    for (std::size_t anchor = 0; anchor < lists_.size(); ++anchor) {
      if (repeats_[anchor]) continue;
      for (const Seen& first : lists_[anchor]) {
        if (!has_candidates(anchor, first.span)) continue;
        chosen_.clear();
        if (!choose(anchor)) continue;
        std::vector<Occurrence> parts = {*first.occurrence};
        for (const auto& [list, index] : chosen_) parts.push_back(*lists_[list][index].occurrence);
        found.push_back(united(parts));
      }
    }
  }

 private:
  struct Seen {
    Span span;
    const Occurrence* occurrence;
  };
  using List = std::vector<Seen>;
  using Bounds = std::pair<std::size_t, std::size_t>;
  struct Choice {
    std::size_t list, index;
  };

  static bool comes_before(const Seen& x, const Seen& y) { return x.span < y.span; }
  static bool are_equal(const List& x, const List& y) {
    return std::equal(x.begin(), x.end(), y.begin(), y.end(),
                      [](const Seen& a, const Seen& b) { return a.span == b.span; });
  }

  // Sets for each list but the anchor what begins close enough behind `first`. False where a list has too few.
  bool has_candidates(std::size_t anchor, Span first) {
    candidates_.assign(lists_.size(), {});
    std::size_t equal = 0;
    for (std::size_t i = 0; i < lists_.size(); ++i) {
      equal = repeats_[i] ? equal + 1 : 1;
      const List& list = lists_[i];
      const auto begins_before = [](const Seen& seen, std::uint64_t at) { return seen.span.first < at; };
      const auto begin = std::lower_bound(list.begin(), list.end(), first.last, begins_before);
      const auto end = std::lower_bound(begin, list.end(), std::uint64_t{first.last} + distance_, begins_before);
      candidates_[i] = {begin - list.begin(), end - list.begin()};
      const std::size_t needed = i + 1 == anchor + equal ? equal - 1 : equal;  // the anchor is one of its equals
      if (static_cast<std::size_t>(end - begin) < needed) return false;
    }
    return true;
  }

  // One of each further list, none over another; of equal lists in order, since any other would be the same again.
  bool choose(std::size_t anchor) {
    std::size_t list = chosen_.empty() ? 0 : chosen_.back().list + 1;
    if (list == anchor) ++list;
    if (list == lists_.size()) return true;
    auto [index, end] = candidates_[list];
    if (repeats_[list] && !chosen_.empty() && chosen_.back().list + 1 == list) index = chosen_.back().index + 1;
    for (; index < end; ++index) {
      const Span span = lists_[list][index].span;
      const bool is_free = std::none_of(chosen_.begin(), chosen_.end(), [&](const Choice& choice) {
        const Span other = lists_[choice.list][choice.index].span;
        return span.first < other.last && other.first < span.last;
      });
      if (!is_free) continue;
      chosen_.push_back({list, index});
      if (choose(anchor)) return true;
      chosen_.pop_back();
    }
    return false;
  }

  std::uint32_t distance_;
  std::vector<List> lists_;
  std::vector<bool> repeats_;       // the list before is the same
  std::vector<Bounds> candidates_;  // of each list
  std::vector<Choice> chosen_;      // by list, ascending
};

}  // namespace

void find_sequence(const std::vector<std::uint32_t>& words, Span stretch, const std::vector<WordSet>& patterns,
                   std::uint32_t slop, std::uint32_t leaf, std::vector<Occurrence>& found) {
  const auto size = static_cast<std::uint32_t>(patterns.size());
  if (size == 0 || stretch.size() < size) return;
  if (std::any_of(patterns.begin(), patterns.end(), [](const WordSet& set) { return set.empty(); })) return;
  const std::size_t found_before = found.size();
  std::vector<std::uint32_t> positions(size);
  for (std::uint32_t first = stretch.first; first + size <= stretch.last; ++first) {
    if (!patterns[0].contains(words[first])) continue;
    positions[0] = first;
    std::uint32_t next = first + 1;
    std::uint32_t at = 1;
    for (; at < size; ++at) {
      const std::uint32_t latest = std::min(stretch.last, first + at + slop + 1);
      while (next < latest && !patterns[at].contains(words[next])) ++next;
      if (next >= latest) break;
      positions[at] = next++;
    }
    if (at < size) continue;
    Occurrence occurrence{.span = {first, next}, .lit = spans_of(positions), .leaf = leaf};
    if (found.size() > found_before && found.back().span.last > first && slop > 0) {
      if (occurrence.span.size() < found.back().span.size()) found.back() = std::move(occurrence);
    } else {
      found.push_back(std::move(occurrence));
    }
  }
}

Occurrence united(const std::vector<Occurrence>& occurrences) {
  Occurrence whole{.span = occurrences.front().span, .lit = {}, .leaf = occurrences.front().leaf};
  for (const Occurrence& part : occurrences) {
    whole.span = {std::min(whole.span.first, part.span.first), std::max(whole.span.last, part.span.last)};
    whole.leaf = std::min(whole.leaf, part.leaf);
    append_lit(part, whole.lit);
  }
  std::sort(whole.lit.begin(), whole.lit.end());
  std::vector<Span> disjoint;
  for (const Span span : whole.lit) {
    if (!disjoint.empty() && span.first < disjoint.back().last)
      disjoint.back().last = std::max(disjoint.back().last, span.last);
    else
      disjoint.push_back(span);
  }
  whole.lit = std::move(disjoint);
  return whole;
}

std::vector<Occurrence> groups_within(const std::vector<std::vector<Occurrence>>& lists, std::uint32_t distance) {
  std::vector<Occurrence> found;
  for (const bool is_mirrored : {false, true}) GroupFinder(lists, distance, is_mirrored).find(found);
  std::stable_sort(found.begin(), found.end(),
                   [](const Occurrence& x, const Occurrence& y) { return x.span < y.span; });
  std::vector<Occurrence> groups;
  for (Occurrence& group : found) {
    if (!groups.empty() && groups.back().span == group.span)
      groups.back() = united({groups.back(), group});
    else
      groups.push_back(std::move(group));
  }
  return groups;
}

}  // namespace searcher
