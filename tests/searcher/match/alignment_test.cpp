#include "searcher/match/alignment.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace searcher {
namespace {

Alignment aligned(const std::string& wanted, const std::string& text) {
  std::vector<Standing> standing;
  for (std::uint32_t place = 0; place < text.size(); ++place) {
    std::uint64_t words = 0;
    for (std::size_t i = 0; i < wanted.size(); ++i) words |= std::uint64_t{wanted[i] == text[place]} << i;
    if (words != 0) standing.push_back({place, words});
  }
  return align(static_cast<std::uint32_t>(wanted.size()), standing);
}

// Each wanted word's place as a digit, `-` for none.
std::string places(const Alignment& alignment) {
  std::string out;
  for (const auto& place : alignment.places) out += place ? std::to_string(*place) : "-";
  return out;
}

TEST(Alignment, HoldsMostOfTheWordsInOrder) {
  struct Row {
    std::string wanted, text, places;
    double score;
  };
  const std::vector<Row> rows = {
      {"abc", "xabcx", "123", 3},
      {"abcd", "abxd", "01-3", 2.5},       // one is missing, another stands in its place
      {"abcd", "abd", "01-2", 2.75},       // one is missing
      {"abd", "abcd", "013", 2.75},        // one stands between
      {"abc", "xyz", "", 0},               // nothing stands
      {"ab", "", "", 0},                   //
      {"", "ab", "", 0},                   //
      {"ab", "ba", "0-", 1},               // the order counts
      {"ab", "axxxxxxb", "0-", 1},         // what is too far apart is not one stretch
      {"abcde", "abxxcde", "01456", 4.5},  //
  };
  for (const Row& row : rows) {
    const Alignment alignment = aligned(row.wanted, row.text);
    EXPECT_DOUBLE_EQ(alignment.score, row.score) << row.wanted << " in " << row.text;
    if (row.wanted == "ab" && row.score == 1) continue;  // either word will do
    EXPECT_EQ(places(alignment), row.places) << row.wanted << " in " << row.text;
  }
}

// What an alignment with these places is worth.
double worth(const std::vector<std::pair<std::size_t, std::size_t>>& pairs) {
  if (pairs.empty()) return 0;
  const auto skipped = [&](auto from, auto to) { return static_cast<double>(to - from + 1 - pairs.size()); };
  return static_cast<double>(pairs.size()) -
         0.25 * (skipped(pairs.front().first, pairs.back().first) + skipped(pairs.front().second, pairs.back().second));
}

double best_by_trying(const std::string& wanted, const std::string& text) {
  double best = 0;
  std::vector<std::pair<std::size_t, std::size_t>> pairs;
  const auto extend = [&](const auto& self, std::size_t i, std::size_t j) -> void {
    best = std::max(best, worth(pairs));
    for (std::size_t w = i; w < wanted.size(); ++w)
      for (std::size_t t = j; t < text.size(); ++t) {
        if (wanted[w] != text[t]) continue;
        pairs.emplace_back(w, t);
        self(self, w + 1, t + 1);
        pairs.pop_back();
      }
  };
  extend(extend, 0, 0);
  return best;
}

TEST(Alignment, IsTheBestOfAll) {
  std::mt19937 random(3);
  for (int round = 0; round < 3000 && !testing::Test::HasFailure(); ++round) {
    std::string wanted, text;
    for (auto n = random() % 6; n > 0; --n) wanted += "abcd"[random() % 4];
    for (auto n = random() % 9; n > 0; --n) text += "abcdxy"[random() % 6];
    const Alignment alignment = aligned(wanted, text);
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    for (std::size_t i = 0; i < alignment.places.size(); ++i)
      if (alignment.places[i]) pairs.emplace_back(i, *alignment.places[i]);
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      EXPECT_EQ(wanted[pairs[i].first], text[pairs[i].second]);
      EXPECT_TRUE(i == 0 || pairs[i - 1].second < pairs[i].second);
    }
    EXPECT_DOUBLE_EQ(alignment.score, worth(pairs)) << wanted << " in " << text;
    EXPECT_DOUBLE_EQ(alignment.score, best_by_trying(wanted, text)) << wanted << " in " << text;
  }
}

}  // namespace
}  // namespace searcher
