#include "searcher/match/proximity.h"

#include <gmock/gmock.h>

#include "tests/searcher/match/letters.h"

namespace searcher {
namespace {

using testing::ElementsAreArray;

// "0-3" for the words 0, 1 and 2; with what is lit in it where that is less: "0-4 lit 0-1,3-4".
std::string printed(const Occurrence& occurrence) {
  const auto span = [](Span s) { return std::to_string(s.first) + "-" + std::to_string(s.last); };
  std::string out = span(occurrence.span);
  if (occurrence.lit == std::vector{occurrence.span}) return out;
  for (std::size_t i = 0; i < occurrence.lit.size(); ++i) out += (i == 0 ? " lit " : ",") + span(occurrence.lit[i]);
  return out;
}

std::vector<std::string> printed(const std::vector<Occurrence>& occurrences) {
  std::vector<std::string> out;
  for (const Occurrence& occurrence : occurrences) out.push_back(printed(occurrence));
  return out;
}

std::vector<Occurrence> sequences(std::string_view text, std::string_view pattern, std::uint32_t slop = 0) {
  std::vector<Occurrence> found;
  find_sequence(words_of(text), {0, static_cast<std::uint32_t>(text.size())}, patterns_of(pattern), slop, 0, found);
  return found;
}

TEST(Sequence, StandsWhereItsWordsStandInOrder) {
  struct Row {
    std::string_view text, pattern;
    std::uint32_t slop;
    std::vector<std::string> found;
  };
  const std::vector<Row> rows = {
      {"abc", "abc", 0, {"0-3"}},
      {"abc", "b", 0, {"1-2"}},
      {"abc", "ac", 0, {}},
      {"abc", "ba", 0, {}},
      {"ab", "abc", 0, {}},
      {"", "a", 0, {}},
      {"xabab", "ab", 0, {"1-3", "3-5"}},
      // Exact ones may overlap: all of them stand there.
      {"aaa", "aa", 0, {"0-2", "1-3"}},
      {"axbxb", "a?b", 0, {"0-3"}},
      {"ab", "a?", 0, {"0-2"}},
      {"a", "a?", 0, {}},
      {"axb", "ab", 1, {"0-3 lit 0-1,2-3"}},
      {"axxb", "ab", 1, {}},
      // The slop is that of the whole, not of each gap.
      {"axbxc", "abc", 1, {}},
      {"axbxc", "abc", 2, {"0-5 lit 0-1,2-3,4-5"}},
      {"abxc", "abc", 2, {"0-4 lit 0-2,3-4"}},
      // Of two that overlap, the shorter one.
      {"axab", "ab", 2, {"2-4"}},
      {"abxb", "ab", 2, {"0-2"}},
      {"ba", "ab", 5, {}},
  };
  for (const Row& row : rows)
    EXPECT_THAT(printed(sequences(row.text, row.pattern, row.slop)), ElementsAreArray(row.found))
        << row.pattern << "~" << row.slop << " in " << row.text;
}

TEST(Sequence, StaysInItsStretch) {
  const std::vector<std::uint32_t> words = words_of("abab");
  for (const std::uint32_t slop : {0U, 3U}) {
    std::vector<Occurrence> found;
    find_sequence(words, {1, 3}, patterns_of("ab"), slop, 0, found);
    EXPECT_TRUE(found.empty());
    find_sequence(words, {1, 4}, patterns_of("ab"), slop, 0, found);
    EXPECT_THAT(printed(found), ElementsAreArray({"2-4"}));
  }
}

TEST(Sequence, IsAppendedToWhatWasFound) {
  std::vector<Occurrence> found = {{.span = {0, 9}, .lit = {}, .leaf = 7}};
  find_sequence(words_of("axb"), {0, 3}, patterns_of("ab"), 2, 1, found);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].leaf, 7U);
  EXPECT_EQ(found[1].leaf, 1U);
}

TEST(Groups, StandWithinTheirDistanceInAnyOrder) {
  struct Row {
    std::string_view text;
    std::vector<std::string_view> parts;
    std::uint32_t distance;
    std::vector<std::string> found;
  };
  const std::vector<Row> rows = {
      {"ab", {"a", "b"}, 1, {"0-2 lit 0-1,1-2"}},
      {"ba", {"a", "b"}, 1, {"0-2 lit 0-1,1-2"}},
      {"axb", {"a", "b"}, 1, {}},
      {"axb", {"a", "b"}, 2, {"0-3 lit 0-1,2-3"}},
      {"axxb", {"a", "b"}, 2, {}},
      {"axb", {"a", "c"}, 9, {}},
      // From the end of the first to the beginning of the second.
      {"abxcd", {"ab", "cd"}, 2, {"0-5 lit 0-2,3-5"}},
      {"abxcd", {"ab", "cd"}, 1, {}},
      // A word is not near itself, but near another one like it.
      {"a", {"a", "a"}, 5, {}},
      {"axa", {"a", "a"}, 5, {"0-3 lit 0-1,2-3"}},
      {"axa", {"a", "a", "a"}, 5, {}},
      {"abc", {"ab", "bc"}, 5, {}},
      // Each with its nearest neighbour on either side.
      {"axbxa", {"a", "b"}, 2, {"0-3 lit 0-1,2-3", "2-5 lit 2-3,4-5"}},
      {"aab", {"a", "b"}, 9, {"0-3 lit 0-1,2-3", "1-3 lit 1-2,2-3"}},
      {"abb", {"a", "b"}, 9, {"0-2 lit 0-1,1-2", "0-3 lit 0-1,2-3"}},
      // Of three, none is too far from any other, and any may stand between.
      {"acb", {"a", "b", "c"}, 2, {"0-3 lit 0-1,1-2,2-3"}},
      {"acb", {"a", "b", "c"}, 1, {}},
      {"axcxb", {"a", "b", "c"}, 3, {}},
      {"abbc", {"a", "b", "c"}, 3, {"0-4 lit 0-1,1-2,2-3,3-4"}},
  };
  for (const Row& row : rows) {
    std::vector<std::vector<Occurrence>> lists;
    for (const std::string_view part : row.parts) lists.push_back(sequences(row.text, part));
    EXPECT_THAT(printed(groups_within(lists, row.distance)), ElementsAreArray(row.found))
        << testing::PrintToString(row.parts) << " NEAR/" << row.distance << " in " << row.text;
  }
}

// What overlaps a word does not hide what stands before it.
TEST(Groups, AreFoundBehindAnOverlap) {
  std::vector<Occurrence> either = sequences("pqar", "p");
  find_sequence(words_of("pqar"), {0, 4}, patterns_of("qar"), 0, 0, either);
  EXPECT_THAT(printed(groups_within({sequences("pqar", "a"), either}, 5)), ElementsAreArray({"0-3 lit 0-1,2-3"}));
}

// One word fewer than is asked for, again and again: not every order is tried.
TEST(Groups, OfTheSameWordAreToldFast) {
  const std::string text(400, 'a');
  const std::vector<Occurrence> word = sequences(text, "a");
  EXPECT_TRUE(groups_within(std::vector(52, word), 50).empty());
  EXPECT_EQ(groups_within(std::vector(52, word), 51).size(), 349U);
}

TEST(United, SpansAllAndLightsEachOnce) {
  const Occurrence whole = united({{.span = {5, 8}, .lit = {{5, 6}, {7, 8}}, .leaf = 3},
                                   {.span = {1, 3}, .lit = {{1, 3}}, .leaf = 4},
                                   {.span = {2, 6}, .lit = {{2, 6}}, .leaf = 5}});
  EXPECT_EQ(whole.span, (Span{1, 8}));
  EXPECT_EQ(whole.leaf, 3U);
  EXPECT_EQ(whole.lit, (std::vector<Span>{{1, 6}, {7, 8}}));
}

}  // namespace
}  // namespace searcher
