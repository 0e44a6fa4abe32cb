#include "searcher/answer/misquote.h"

#include <gmock/gmock.h>

#include "searcher/answer/find.h"
#include "tests/searcher/answer/printed_passage.h"
#include "tests/searcher/small_index.h"

namespace searcher {
namespace {

// "the toll [-is] [+was] [now -> not] gone"
std::string printed(const std::vector<DiffPart>& diff) {
  std::string out;
  for (const DiffPart& part : diff) {
    if (!out.empty()) out += ' ';
    switch (part.op) {
      case DiffPart::Op::equal: out += part.found; break;
      case DiffPart::Op::replace: out += "[" + part.asked + " -> " + part.found + "]"; break;
      case DiffPart::Op::remove: out += "[-" + part.asked + "]"; break;
      case DiffPart::Op::insert: out += "[+" + part.found + "]"; break;
    }
  }
  return out;
}

FindAnswer misquoted(std::string_view query, const SmallIndex& index) {
  AnswerOptions options;
  options.misquote = true;
  return find(query, index.snapshot(), options);
}

const SmallIndex& speeches() {
  static const SmallIndex index{
      {.id = "toll",
       .headline = "Morvane on the toll",
       .paragraphs = {"Rain fell. “Nobody wins when the old river is closed,” Morvane said. All left."}},
      {.id = "rail", .paragraphs = {"“We will build the railway, and we will publish what each mile costs.”"}},
      {.id = "other", .paragraphs = {"The weather was mild, and the harvest was good."}}};
  return index;
}

TEST(Misquote, ShowsTheWayToWhatStandsThere) {
  struct Row {
    std::string_view query, passage, diff;
  };
  const std::vector<Row> rows = {
      {"\"nobody wins when the new river is closed\"",
       "toll#s2: “[Nobody wins when the] old [river is closed],” Morvane said.",
       "Nobody wins when the [new -> old] river is closed"},
      // Another form of a word is another word.
      {"\"nobody win when the old rivers are closed\"",
       "toll#s2: “[Nobody wins when the old river] is [closed],” Morvane said.",
       "Nobody [win -> wins] when the old [rivers are -> river is] closed"},
      {"\"nobody wins when the river is closed\"",
       "toll#s2: “[Nobody wins when the] old [river is closed],” Morvane said.",
       "Nobody wins when the [+old] river is closed"},
      {"\"nobody wins anything when the old river is closed\"",
       "toll#s2: “[Nobody wins when the old river is closed],” Morvane said.",
       "Nobody wins [-anything] when the old river is closed"},
      {"\"indeed nobody wins when the old river is shut\"",
       "toll#s2: “[Nobody wins when the old river is] closed,” Morvane said.",
       "[-indeed] Nobody wins when the old river is [-shut]"},
      {"\"we will build the railways and publish what each mile costs us\"",
       "rail#s1: “[We will build the railway, and] we will [publish what each mile costs].”",
       "We will build the [railways -> railway] and [+we will] publish what each mile costs [-us]"},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.query);
    const FindAnswer answer = misquoted(row.query, speeches());
    EXPECT_EQ(answer.head.total, 0U);
    ASSERT_FALSE(answer.head.notes.empty());
    ASSERT_FALSE(answer.hits.empty());
    ASSERT_EQ(answer.hits[0].passages.size(), 1U);
    EXPECT_EQ(printed(answer.hits[0].passages[0]), row.passage);
    EXPECT_EQ(printed(answer.hits[0].diff), row.diff);
    EXPECT_EQ(answer.hits[0].rank, 1U);
  }
}

TEST(Misquote, KeepsEveryWordThatWasAsked) {
  for (const std::string_view query :
       {"\"nobody wins when a new river is closed again\"", "\"closed river old the when wins nobody\"",
        "nobody river publish mile", "\"all rain fell and all left\""}) {
    const FindAnswer answer = misquoted(query, speeches());
    for (const ArticleHit& hit : answer.hits) {
      std::string asked;
      for (const DiffPart& part : hit.diff) {
        if (!part.asked.empty()) asked += (asked.empty() ? "" : " ") + part.asked;
        EXPECT_NE(hit.passages[0].text.find(part.found), std::string::npos) << part.found;
      }
      std::string wanted(query);
      std::erase(wanted, '"');
      EXPECT_EQ(asked, wanted);
    }
  }
}

TEST(Misquote, NeedsHalfOfTheWords) {
  EXPECT_TRUE(misquoted("\"nobody built castles of glass yesterday evening\"", speeches()).hits.empty());
  EXPECT_TRUE(misquoted("zzzz", speeches()).hits.empty());
}

TEST(Misquote, IsOnlyTakenWhereNothingMatches) {
  const FindAnswer answer = misquoted("\"the old river is closed\"", speeches());
  EXPECT_EQ(answer.head.total, 1U);
  EXPECT_TRUE(answer.hits[0].diff.empty());
  EXPECT_TRUE(answer.head.notes.empty());
  EXPECT_TRUE(find("\"the new river is closed\"", speeches().snapshot(), {}).hits.empty());
}

TEST(Misquote, ReadsCharacters) {
  const SmallIndex index{{.id = "zh", .paragraphs = {"四国同意取消河流通行费。"}, .language = "zh"}};
  const FindAnswer answer = misquoted("\"四国拒绝取消河流通行费\"", index);
  ASSERT_EQ(answer.hits.size(), 1U);
  EXPECT_EQ(printed(answer.hits[0].passages[0]), "zh#s1: [四国]同意[取消河流通行费]。");
  EXPECT_EQ(printed(answer.hits[0].diff), "四国 [拒绝 -> 同意] 取消河流通行费");
}

}  // namespace
}  // namespace searcher
