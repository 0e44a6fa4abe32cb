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
  Occurrence whole = occurrences.front();
  for (std::size_t i = 1; i < occurrences.size(); ++i) {
    const Occurrence& part = occurrences[i];
    whole.span = {std::min(whole.span.first, part.span.first), std::max(whole.span.last, part.span.last)};
    whole.leaf = std::min(whole.leaf, part.leaf);
    whole.lit.insert(whole.lit.end(), part.lit.begin(), part.lit.end());
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

std::vector<Occurrence> pairs_within(const std::vector<Occurrence>& a, const std::vector<Occurrence>& b,
                                     std::uint32_t distance) {
  struct Item {
    const Occurrence* occurrence;
    bool is_a;
  };
  std::vector<Item> items;
  for (const Occurrence& o : a) items.push_back({&o, true});
  for (const Occurrence& o : b) items.push_back({&o, false});
  std::sort(items.begin(), items.end(),
            [](const Item& x, const Item& y) { return x.occurrence->span < y.occurrence->span; });
  std::vector<Occurrence> pairs;
  const Occurrence* last[2] = {nullptr, nullptr};  // of b, of a: the one that ends last so far
  for (const auto& [occurrence, is_a] : items) {
    const Occurrence* other = last[is_a ? 0 : 1];
    if (other != nullptr && other->span.last <= occurrence->span.first &&
        occurrence->span.first - (other->span.last - 1) <= distance)
      pairs.push_back(united({*other, *occurrence}));
    const Occurrence*& own = last[is_a ? 1 : 0];
    if (own == nullptr || own->span.last <= occurrence->span.last) own = occurrence;
  }
  return pairs;
}

}  // namespace searcher
