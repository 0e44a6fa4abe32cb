#include "searcher/index/frequent_words.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <tuple>
#include <utility>

namespace searcher {
namespace {

constexpr std::uint32_t most_common = 300;
constexpr std::uint32_t one_in = 10;

using Segments = std::vector<std::unique_ptr<Segment>>;
using Key = std::tuple<std::string, std::string, std::string, bool>;  // in the order of equally common words

Key key_of(const schema::Words::Entry& entry) {
  return {std::string(entry.normal), std::string(entry.language), entry.stem(), entry.unspaced};
}

std::uint32_t how_many(const Segments& segments) {
  std::map<Key, bool> distinct;
  for (const auto& segment : segments)
    if (segment->words.size() >= most_common * one_in) return most_common;
  if (segments.size() == 1) return segments.front()->words.size() / one_in;
  for (const auto& segment : segments)
    for (std::uint32_t index = 0; index < segment->words.size(); ++index)
      distinct.emplace(key_of(segment->words.entry(index)), true);
  return std::min(most_common, static_cast<std::uint32_t>(distinct.size()) / one_in);
}

// Indexes of a segment's words, the commonest first.
std::vector<std::uint32_t> by_number(const schema::Words& words) {
  std::vector<std::uint32_t> indexes(words.size());
  for (std::uint32_t index = 0; index < words.size(); ++index) {
    const std::uint32_t number = words.number(index);
    if (number < indexes.size()) indexes[number] = index;
  }
  return indexes;
}

std::uint64_t count_in_all(const Key& key, const Segments& segments) {
  std::uint64_t sum = 0;
  for (const auto& segment : segments) {
    const auto [first, last] = segment->words.with_normal(std::get<0>(key));
    for (std::uint32_t index = first; index < last; ++index)
      if (const auto entry = segment->words.entry(index); key_of(entry) == key) sum += entry.count;
  }
  return sum;
}

}  // namespace

// Segments are read rank by rank, and whatever stands there is counted in all of them. What was not met by then stands
// no more often than the words of this rank together. Source: R. Fagin, A. Lotem, M. Naor, "Optimal aggregation
// algorithms for middleware", 2001 (the threshold algorithm).
CommonWords::CommonWords(const Segments& segments) {
  constexpr std::size_t ranks_at_once = 64;
  const std::uint32_t wanted = how_many(segments);
  std::vector<std::vector<std::uint32_t>> ranked;
  for (const auto& segment : segments) ranked.push_back(by_number(segment->words));
  std::map<Key, std::uint64_t> met;
  std::vector<std::pair<std::uint64_t, const Key*>> best;
  for (std::size_t rank = 0; wanted > 0; ++rank) {
    std::uint64_t at_most = 0;  // of a word that was not met
    for (std::size_t i = 0; i < segments.size(); ++i) {
      if (rank >= ranked[i].size()) continue;
      const schema::Words::Entry entry = segments[i]->words.entry(ranked[i][rank]);
      at_most += entry.count;
      Key key = key_of(entry);
      if (!met.contains(key)) {
        const std::uint64_t count = count_in_all(key, segments);
        met.emplace(std::move(key), count);
      }
    }
    if (at_most > 0 && rank % ranks_at_once + 1 != ranks_at_once) continue;
    best.clear();
    for (const auto& [key, count] : met) best.emplace_back(UINT64_MAX - count, &key);
    std::sort(best.begin(), best.end(), [](const auto& a, const auto& b) {
      return a.first != b.first ? a.first < b.first : *a.second < *b.second;
    });
    if (best.size() > wanted) best.resize(wanted);
    if (at_most == 0 || (best.size() == wanted && UINT64_MAX - best.back().first > at_most)) break;
  }
  for (const auto& [count, key] : best) normals_.insert(std::get<0>(*key));
}

}  // namespace searcher
