#include "searcher/answer/word_counts.h"

#include <algorithm>

#include "searcher/match/word_set.h"

namespace searcher {

std::uint64_t WordCounts::of(const Pattern& pattern) {
  if (pattern.kind == Pattern::Kind::any) return unknown;
  const auto [known, is_new] = counts_.try_emplace({pattern.kind, pattern.written});
  if (is_new)
    for (const auto& segment : snapshot_.segments())
      for (const std::uint32_t index : expand(pattern, segment->words, languages_))
        known->second += segment->words.entry(index).count;
  return known->second;
}

std::uint64_t WordCounts::of(const Node& node) {
  switch (node.kind) {
    case Node::Kind::sequence: {
      std::uint64_t least = unknown;
      for (const Pattern& pattern : node.patterns) least = std::min(least, of(pattern));
      return least;
    }
    case Node::Kind::near:
    case Node::Kind::sentence:
    case Node::Kind::paragraph:
    case Node::Kind::all:
    case Node::Kind::within: {
      std::uint64_t least = unknown;
      for (const NodePtr& child : node.children) least = std::min(least, of(*child));
      return least;
    }
    case Node::Kind::any: {
      std::uint64_t sum = 0;
      for (const NodePtr& child : node.children) {
        const std::uint64_t count = of(*child);
        if (count == unknown) return unknown;
        sum += count;
      }
      return sum;
    }
    case Node::Kind::everything:
    case Node::Kind::none:
    case Node::Kind::meta: break;
  }
  return unknown;
}

}  // namespace searcher
