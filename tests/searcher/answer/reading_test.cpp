#include "searcher/answer/reading.h"

#include <gmock/gmock.h>

#include "tests/searcher/small_index.h"

namespace searcher {
namespace {

using testing::ElementsAre;

// "section: what [is] lit"
std::vector<std::string> printed(const Reading& reading) {
  std::vector<std::string> lines;
  for (const Passage& section : reading.sections) {
    std::string line = section.section + ": ";
    std::uint32_t at = 0;
    for (const text::Range range : section.highlights) {
      line += section.text.substr(at, range.begin - at) + "[" + std::string(range.of(section.text)) + "]";
      at = range.end;
    }
    lines.push_back(line + section.text.substr(at));
  }
  return lines;
}

const std::vector<SmallArticle> articles = {{.id = "1",
                                             .headline = "A toll",
                                             .paragraphs = {"No toll. The river toll road.", "Rain."},
                                             .captions = {{.text = "The toll gate."}}}};

TEST(Reading, LightsEveryHitOfTheWholeArticle) {
  const SmallIndex index(articles);
  const auto reading = read("1", "toll", index.snapshot(), {});
  ASSERT_TRUE(reading);
  EXPECT_THAT(printed(*reading),
              ElementsAre("h: A [toll]", "p1: No [toll]. The river [toll] road.", "p2: Rain.", "c1: The [toll] gate."));
  EXPECT_EQ(reading->head.total, 4U);
}

TEST(Reading, LightsAPhraseAsOne) {
  const SmallIndex index(articles);
  EXPECT_THAT(printed(*read("1", "\"toll the river\"", index.snapshot(), {})),
              ElementsAre("h: A toll", "p1: No [toll. The river] toll road.", "p2: Rain.", "c1: The toll gate."));
}

TEST(Reading, LightsNothingWithoutAQueryOrAMatch) {
  const SmallIndex index(articles);
  EXPECT_EQ(read("1", "", index.snapshot(), {})->head.total, 0U);
  EXPECT_EQ(read("1", "railway", index.snapshot(), {})->head.total, 0U);
  EXPECT_FALSE(read("2", "toll", index.snapshot(), {}));
}

}  // namespace
}  // namespace searcher
