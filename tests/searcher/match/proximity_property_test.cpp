// Laws of order and closeness over many short texts, against their definitions tried out one by one.
#include <gmock/gmock.h>

#include <algorithm>
#include <random>
#include <string>

#include "searcher/match/proximity.h"
#include "tests/searcher/match/letters.h"

namespace searcher {
namespace {

constexpr unsigned rounds = 20'000;

std::string random_letters(std::mt19937& random, std::string_view alphabet, std::size_t most) {
  std::string letters;
  for (std::size_t n = random() % (most + 1); n > 0; --n) letters += alphabet[random() % alphabet.size()];
  return letters;
}

// The nearest end of a place that begins at `first`, all ways of placing the words tried; 0 when there is none.
std::uint32_t nearest_end(const std::string& text, const std::string& pattern, std::uint32_t first,
                          std::uint32_t slop) {
  std::uint32_t best = 0;
  const auto place = [&](const auto& self, std::size_t word, std::uint32_t at) -> void {
    if (at >= text.size() || (pattern[word] != '?' && pattern[word] != text[at])) return;
    if (word + 1 == pattern.size()) {
      if (at + 1 - first <= pattern.size() + slop && (best == 0 || at + 1 < best)) best = at + 1;
      return;
    }
    for (std::uint32_t next = at + 1; next < text.size(); ++next) self(self, word + 1, next);
  };
  place(place, 0, first);
  return best;
}

bool overlap(Span a, Span b) { return a.first < b.last && b.first < a.last; }

TEST(AnySequence, IsFoundWhereItsDefinitionSays) {
  std::mt19937 random(1);
  for (unsigned round = 0; round < rounds && !testing::Test::HasFailure(); ++round) {
    const std::string text = random_letters(random, "abc", 10);
    const std::string pattern = "abc"[random() % 3] + random_letters(random, "abc?", 3);
    const auto slop = static_cast<std::uint32_t>(random() % 4);
    SCOPED_TRACE(pattern + "~" + std::to_string(slop) + " in " + text);

    std::vector<Span> places;
    for (std::uint32_t first = 0; first < text.size(); ++first)
      if (const std::uint32_t end = nearest_end(text, pattern, first, slop); end > 0) places.push_back({first, end});

    std::vector<Occurrence> found;
    find_sequence(words_of(text), {0, static_cast<std::uint32_t>(text.size())}, patterns_of(pattern), slop, 0, found);
    std::vector<Span> spans;
    for (const Occurrence& occurrence : found) {
      spans.push_back(occurrence.span);
      std::string lit;
      for (const Span span : occurrence.lit) lit += text.substr(span.first, span.size());
      ASSERT_EQ(lit.size(), pattern.size());
      for (std::size_t i = 0; i < lit.size(); ++i) EXPECT_TRUE(pattern[i] == '?' || pattern[i] == lit[i]) << lit;
    }
    EXPECT_TRUE(std::is_sorted(spans.begin(), spans.end()));
    if (slop == 0) {
      EXPECT_EQ(spans, places);
      continue;
    }
    for (std::size_t i = 0; i < spans.size(); ++i) {
      EXPECT_NE(std::find(places.begin(), places.end(), spans[i]), places.end());
      EXPECT_TRUE(i == 0 || !overlap(spans[i - 1], spans[i]));
    }
    for (const Span place : places) {
      const bool is_found = std::find(spans.begin(), spans.end(), place) != spans.end();
      const bool gave_way = std::any_of(places.begin(), places.end(), [&](Span other) {
        return other != place && overlap(other, place) && other.size() <= place.size();
      });
      EXPECT_TRUE(is_found || gave_way) << place.first << "-" << place.last;
    }
  }
}

std::vector<Occurrence> random_occurrences(std::mt19937& random, std::size_t most) {
  std::vector<Occurrence> occurrences;
  for (std::size_t n = random() % (most + 1); n > 0; --n) {
    const auto first = static_cast<std::uint32_t>(random() % 12);
    const Span span{first, first + 1 + static_cast<std::uint32_t>(random() % 3)};
    occurrences.push_back({.span = span, .lit = {span}, .leaf = 0});
  }
  const auto before = [](const Occurrence& a, const Occurrence& b) { return a.span < b.span; };
  std::sort(occurrences.begin(), occurrences.end(), before);
  return occurrences;
}

// Whether `second` begins behind the end of `first`, at most as its `distance`th word.
bool follows(Span first, Span second, std::uint32_t distance) {
  return first.last <= second.first && second.first - first.last + 1 <= distance;
}

// Which spans of one of each list would be a pair.
std::vector<Span> pairs_by_definition(const std::vector<Occurrence>& a, const std::vector<Occurrence>& b,
                                      std::uint32_t distance) {
  std::vector<Span> pairs;
  const auto add_nearest = [&](const Occurrence& one, const std::vector<Occurrence>& others) {
    const Occurrence* before = nullptr;
    const Occurrence* behind = nullptr;
    for (const Occurrence& other : others) {
      if (follows(other.span, one.span, distance) && (before == nullptr || other.span.last > before->span.last))
        before = &other;
      if (follows(one.span, other.span, distance) && (behind == nullptr || other.span.first < behind->span.first))
        behind = &other;
    }
    if (before != nullptr) pairs.push_back({before->span.first, one.span.last});
    if (behind != nullptr) pairs.push_back({one.span.first, behind->span.last});
  };
  for (const Occurrence& one : a) add_nearest(one, b);
  for (const Occurrence& one : b) add_nearest(one, a);
  return pairs;
}

// Where several are as near, any of them will do, so only one end of each pair is told apart.
TEST(AnyPairs, AreEachWithItsNearestNeighbours) {
  std::mt19937 random(2);
  for (unsigned round = 0; round < rounds && !testing::Test::HasFailure(); ++round) {
    const std::vector<Occurrence> a = random_occurrences(random, 4);
    const std::vector<Occurrence> b = random_occurrences(random, 4);
    const auto distance = static_cast<std::uint32_t>(1 + random() % 5);
    std::string trace = "NEAR/" + std::to_string(distance);
    for (const auto* list : {&a, &b})
      for (const Occurrence& o : *list)
        trace += (list == &a ? " a" : " b") + std::to_string(o.span.first) + "-" + std::to_string(o.span.last);
    SCOPED_TRACE(trace);

    const std::vector<Occurrence> pairs = pairs_within(a, b, distance);
    for (const Occurrence& pair : pairs) {
      const bool is_one = std::any_of(a.begin(), a.end(), [&](const Occurrence& x) {
        return std::any_of(b.begin(), b.end(), [&](const Occurrence& y) {
          const bool is_near = follows(x.span, y.span, distance) || follows(y.span, x.span, distance);
          return is_near && united({x, y}).span == pair.span;
        });
      });
      EXPECT_TRUE(is_one) << pair.span.first << "-" << pair.span.last;
    }
    for (const Span wanted : pairs_by_definition(a, b, distance)) {
      const auto has = [&](auto same_end) { return std::any_of(pairs.begin(), pairs.end(), same_end); };
      EXPECT_TRUE(has([&](const Occurrence& p) { return p.span.first == wanted.first; }));
      EXPECT_TRUE(has([&](const Occurrence& p) { return p.span.last == wanted.last; }));
    }
  }
}

}  // namespace
}  // namespace searcher
