#include "corpus/quotations/turns.h"

#include <gmock/gmock.h>

#include "tests/corpus/quotations/marked_example.h"

namespace corpus {
namespace {

std::string label_of(const std::string& paragraph) {
  const MarkedExample example = example_of({paragraph}, "en");
  const auto label = turn_label(example.text, example.sections.front());
  return label ? std::string(label->speaker.of(example.text)) : "";
}

TEST(Labels, AreNamesAndOffices) {
  EXPECT_EQ(label_of("Ada Orme: Good morning."), "Ada Orme");
  EXPECT_EQ(label_of("President of Ruritania Rudolf Elphberg: Friends,"), "President of Ruritania Rudolf Elphberg");
  EXPECT_EQ(label_of("Prime Minister of Zenda Black Michael (retranslated): Friends,"),
            "Prime Minister of Zenda Black Michael");
  EXPECT_EQ(label_of("Question: Why?"), "Question");
  EXPECT_EQ(label_of("主持人：大家好。"), "主持人");
}

TEST(Labels, AreNoSentences) {
  EXPECT_EQ(label_of("I want to say this: we shall meet."), "");
  EXPECT_EQ(label_of("We are ready. Here is the plan: we go."), "");
  EXPECT_EQ(label_of("The message reads, in part: all is well."), "");
  EXPECT_EQ(label_of("At 10:30 the talks began."), "");
  EXPECT_EQ(label_of("No colon here"), "");
}

TEST(Turns, GoOnToTheNextOne) {
  const MarkedExample example = example_of({"The council met.", "Ada Orme: Good morning.", "Let us begin.",
                                            "Ivo Brandt: Yes.", "* * *", "Ada Orme: To close."},
                                           "en");
  std::vector<std::string> found;
  for (const Turn& turn : turns(example.story()))
    found.push_back(std::string(turn.speaker.of(example.text)) + ": " + std::string(turn.words.of(example.text)));
  EXPECT_THAT(found, testing::ElementsAre("Ada Orme: Good morning.", "Ada Orme: Let us begin.", "Ivo Brandt: Yes.",
                                          "Ada Orme: To close."));
}

TEST(ANewsArticle, WithOneLabelIsNoTranscript) {
  EXPECT_TRUE(turns(example_of({"The council met.", "Note: it rained.", "It ended."}, "en").story()).empty());
}

}  // namespace
}  // namespace corpus
