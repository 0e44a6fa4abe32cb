#include "searcher/answer/passage.h"

#include <gmock/gmock.h>

#include "searcher/answer/find.h"
#include "tests/searcher/answer/printed_passage.h"
#include "tests/searcher/small_index.h"

namespace searcher {
namespace {

using testing::ElementsAreArray;

struct Row {
  std::string_view query;
  std::vector<std::string> passages;
};

// The passages of the one article that each query finds.
void expect_passages(const std::vector<Row>& rows, const SmallIndex& index, bool all_passages = false) {
  for (const Row& row : rows) {
    AnswerOptions options;
    options.all_passages = all_passages;
    const FindAnswer answer = find(row.query, index.snapshot(), options);
    ASSERT_EQ(answer.hits.size(), 1U) << row.query;
    EXPECT_THAT(printed(answer.hits[0].passages), ElementsAreArray(row.passages)) << row.query;
  }
}

const SmallIndex& river() {
  static const SmallIndex index{
      {.id = "river",
       .headline = "River toll dropped",
       .paragraphs = {"Four countries met in Orsel. They dropped the toll, at last! The U.N. was told.",
                      "“No toll,” Morvane said. “Not on our river: not now, not ever.” Erdoğan's aide agreed."},
       .captions = {{.text = "Boats on the river. A toll booth is empty."}}}};
  return index;
}

TEST(Passage, IsTheHeadlineASentenceOrACaption) {
  expect_passages({{"dropped toll",
                    {"river#s2: They [dropped] the [toll], at last!", "river#h: River [toll] [dropped]",
                     "river#s4: “No [toll],” Morvane said."}},
                   {"countries", {"river#s1: Four [countries] met in Orsel."}},
                   {"booth", {"river#c1: Boats on the river. A toll [booth] is empty."}}},
                  river());
}

TEST(Passage, LightsAPhraseAsOneStretch) {
  expect_passages({{"\"toll at last\"", {"river#s2: They dropped the [toll, at last]!"}},
                   {"\"un was\"", {"river#s3: The [U.N. was] told."}},
                   {"\"no toll Morvane\"", {"river#s4: “[No toll,” Morvane] said."}},
                   {"\"erdogan's aide\"", {"river#s6: [Erdoğan's aide] agreed."}},
                   {"\"dropped last\"~3", {"river#s2: They [dropped] the toll, at [last]!"}},
                   {"\"not * ever\"~1", {"river#s5: “Not on our river: [not now], not [ever].”"}}},
                  river());
}

TEST(Passage, RunsOverSentencesWhereAMatchDoes) {
  expect_passages(
      {{"\"orsel they dropped\"", {"river#s1-2: Four countries met in [Orsel. They dropped] the toll, at last!"}},
       {"Orsel NEAR/2 dropped", {"river#s1-2: Four countries met in [Orsel]. They [dropped] the toll, at last!"}},
       {"countries /p un",
        {"river#s1-3: Four [countries] met in Orsel. They dropped the toll, at last! The [U.N.] was told."}}},
      river());
}

TEST(Passage, AreChosenToShowEachPartOfTheQuery) {
  expect_passages(
      {{"toll countries aide",
        {"river#s1: Four [countries] met in Orsel.", "river#s2: They dropped the [toll], at last!",
         "river#s6: Erdoğan's [aide] agreed."}},
       {"\"dropped the toll\" OR \"on our river\"",
        {"river#s2: They [dropped the toll], at last!", "river#s5: “Not [on our river]: not now, not ever.”"}}},
      river());
}

TEST(Passage, AreAllInTextOrderWhenAllAreAsked) {
  expect_passages(
      {{"toll",
        {"river#h: River [toll] dropped", "river#s2: They dropped the [toll], at last!",
         "river#s4: “No [toll],” Morvane said.", "river#c1: Boats on the river. A [toll] booth is empty."}}},
      river(), true);
}

TEST(Passage, IsTheFirstSentenceWhereNoWordWasAsked) {
  expect_passages({{"*", {"river#s1: Four countries met in Orsel."}},
                   {"NOT absent", {"river#s1: Four countries met in Orsel."}},
                   {"id:river", {"river#s1: Four countries met in Orsel."}}},
                  river());
  const SmallIndex headline{{.id = "bare", .headline = "Nothing but this. Or that."}};
  expect_passages({{"*", {"bare#h: Nothing but this. Or that."}}}, headline);
}

TEST(Passage, LightsStretchesOfCharacters) {
  const SmallIndex index{{.id = "zh",
                          .headline = "四国会议",
                          .paragraphs = {"四国同意取消河流通行费。通行费“不再收取”，船只可以通行。"},
                          .language = "zh"}};
  expect_passages({{"\"河流通行费\"", {"zh#s1: 四国同意取消[河流通行费]。"}},
                   {"\"流通\"", {"zh#s1: 四国同意取消河[流通]行费。"}},
                   {"\"费不再\"", {"zh#s2: 通行[费“不再]收取”，船只可以通行。"}},
                   // Neighbours that touch are one stretch.
                   {"河流 /s 通行费", {"zh#s1: 四国同意取消[河流通行费]。"}}},
                  index);
}

TEST(Passage, IsOnWholeCharacters) {
  const SmallIndex index{{.id = "a", .paragraphs = {"A cafe\u0301 by the re\u0301servoir, nai\u0308ve."}}};
  expect_passages({{"cafe", {"a#s1: A [cafe\u0301] by the re\u0301servoir, nai\u0308ve."}},
                   {"\"the reservoir naive\"", {"a#s1: A cafe\u0301 by [the re\u0301servoir, nai\u0308ve]."}}},
                  index);
}

TEST(PlaceOf, IsWholeSentencesOfABodyAndAllOfAHeadlineOrCaption) {
  using Kind = schema::SectionKind;
  const ArticleLayout layout =
      layout_of({.sections = {{Kind::headline, {2, 2}}, {Kind::paragraph, {3, 3}}, {Kind::caption, {1, 4}}},
                 .words = std::vector<std::uint32_t>(15)});
  struct PlaceRow {
    Span positions;
    PassagePlace place;
  };
  const std::vector<PlaceRow> rows = {{{0, 1}, {0, 0, 2}},  {{4, 5}, {1, 2, 3}},   {{6, 8}, {1, 2, 4}},
                                      {{7, 10}, {1, 3, 4}}, {{10, 11}, {2, 4, 6}}, {{14, 15}, {2, 4, 6}}};
  for (const PlaceRow& row : rows) EXPECT_EQ(place_of(row.positions, layout), row.place) << row.positions.first;
}

}  // namespace
}  // namespace searcher
