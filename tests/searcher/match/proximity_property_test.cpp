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

using Lists = std::vector<std::vector<Occurrence>>;

// Calls `take` with the span of each group: one of each list, none over another, none too far from any other.
template <typename Take>
void each_group(const Lists& lists, std::uint32_t distance, const Take& take) {
  std::vector<Span> chosen;
  const auto choose = [&](const auto& self) -> void {
    if (chosen.size() == lists.size()) {
      Span whole = chosen.front();
      for (const Span span : chosen) whole = {std::min(whole.first, span.first), std::max(whole.last, span.last)};
      take(whole);
      return;
    }
    for (const Occurrence& next : lists[chosen.size()]) {
      const bool is_near = std::all_of(chosen.begin(), chosen.end(), [&](Span other) {
        const auto [before, behind] = std::minmax(next.span, other);
        return before.last <= behind.first && behind.first - before.last + 1 <= distance;
      });
      if (!is_near) continue;
      chosen.push_back(next.span);
      self(self);
      chosen.pop_back();
    }
  };
  choose(choose);
}

TEST(AnyGroups, AreThoseOfTheirDefinition) {
  std::mt19937 random(2);
  for (unsigned round = 0; round < rounds && !testing::Test::HasFailure(); ++round) {
    Lists lists;
    for (std::size_t n = 2 + random() % 3; n > 0; --n)
      lists.push_back(n > 1 && random() % 4 == 0 && !lists.empty() ? lists.back() : random_occurrences(random, 4));
    const auto distance = static_cast<std::uint32_t>(1 + random() % 6);
    std::string trace = "NEAR/" + std::to_string(distance);
    for (const auto& list : lists) {
      trace += " |";
      for (const Occurrence& o : list) trace += " " + std::to_string(o.span.first) + "-" + std::to_string(o.span.last);
    }
    SCOPED_TRACE(trace);

    std::vector<Span> possible;
    each_group(lists, distance, [&](Span whole) { possible.push_back(whole); });
    std::vector<Span> found;
    for (const Occurrence& group : groups_within(lists, distance)) found.push_back(group.span);
    EXPECT_TRUE(std::is_sorted(found.begin(), found.end()));
    EXPECT_EQ(std::adjacent_find(found.begin(), found.end()), found.end());
    const auto has = [](const std::vector<Span>& spans, auto is) {
      return std::any_of(spans.begin(), spans.end(), is);
    };
    for (const Span group : found) EXPECT_TRUE(has(possible, [&](Span p) { return p == group; }));
    for (const Span group : possible) {
      EXPECT_TRUE(has(found, [&](Span f) { return f.first == group.first; }));
      EXPECT_TRUE(has(found, [&](Span f) { return f.last == group.last; }));
    }
  }
}

}  // namespace
}  // namespace searcher
