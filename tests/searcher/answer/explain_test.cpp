#include "searcher/answer/explain.h"

#include <gmock/gmock.h>

#include "tests/searcher/small_index.h"

namespace searcher {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Explain, TellsTheMeaningTheWordsAndWhoDecides) {
  const SmallIndex index{{.id = "a", .headline = "Tolls", .paragraphs = {"The toll road. The toll bridge."}},
                         {.id = "b", .paragraphs = {"A road."}}};
  const ExplainAnswer answer = explain("toll \"toll road\"~1 -headline:ferry", index.snapshot(), {});
  EXPECT_THAT(answer.tree,
              ElementsAre("all of", "  word toll", "  phrase \"toll road\"~1: in order, up to 1 further words between",
                          "  not", "    inside the headline", "      word ferry"));
  std::vector<std::string> words;
  for (const ExplainedWord& word : answer.words)
    words.push_back(word.written + " " + word.kind + " " + std::to_string(word.distinct) + " " +
                    std::to_string(word.count));
  EXPECT_THAT(words, ElementsAre("toll stem 2 3", "toll exact 1 2", "road exact 1 2", "ferry stem 0 0"));
  EXPECT_THAT(answer.words[0].words, ElementsAre("toll", "tolls"));
  EXPECT_THAT(answer.judged, ElementsAre("\"toll road\"~1"));
  EXPECT_FALSE(answer.shortlist.empty());
  EXPECT_EQ(answer.head.total, 1U);
  EXPECT_TRUE(answer.head.total_is_exact);

  EXPECT_THAT(explain("toll road", index.snapshot(), {}).judged, IsEmpty());
  EXPECT_TRUE(explain("", index.snapshot(), {}).head.is_refused);
}

}  // namespace
}  // namespace searcher
