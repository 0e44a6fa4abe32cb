// Questions drawn from generated coverage: each is what its class says, and draws are the same again.
#include "bench/queries/drawing.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "bench/corpus/generator.h"
#include "bench/corpus/story_file.h"
#include "tests/bench/scratch_folder.h"

namespace bench {
namespace {

using Shape = Question::Shape;

constexpr std::size_t a_class = 12;

// Made once for all tests of it.
struct DrawnCorpus {
  DrawnCorpus() {
    write_generated(3, 800, folder / "coverage.jsonl");
    write_stories({folder / "coverage.jsonl"}, folder / "stories");
    profile = profile_of(folder / "stories", 1);
    for (QuestionClass& drawn : draw_classes(profile, a_class, 1)) classes[drawn.name] = drawn;
  }
  ScratchFolder folder;
  CorpusProfile profile;
  std::map<std::string, QuestionClass> classes;
};

class Drawn : public testing::Test {
 protected:
  static DrawnCorpus& corpus() {
    static DrawnCorpus made;
    return made;
  }
  const ScratchFolder& folder = corpus().folder;
  const CorpusProfile& profile = corpus().profile;
  std::map<std::string, QuestionClass>& classes = corpus().classes;
};

TEST_F(Drawn, HaveEveryClassOfSpacedText) {
  for (const char* name : {"term_rare", "term_medium", "term_common", "and_2_3", "and_common", "or_2_4", "or_common",
                           "phrase_2", "phrase_3", "phrase_5", "phrase_8", "phrase_common", "prefix_3", "prefix_5",
                           "or_mixed", "misquoted", "newest", "counted"}) {
    ASSERT_TRUE(classes.contains(name)) << name;
    EXPECT_EQ(classes[name].questions.size(), a_class) << name;
  }
  EXPECT_FALSE(classes.contains("han_phrase_2"));
}

TEST_F(Drawn, AreWhatTheirClassSays) {
  for (const Question& q : classes["term_rare"].questions) {
    EXPECT_GE(profile.stories_with(q.words.at(0)), 2u);
    EXPECT_LE(profile.stories_with(q.words.at(0)), 20u);
  }
  for (const Question& q : classes["and_2_3"].questions) {
    EXPECT_GE(q.words.size(), 2u);
    EXPECT_LE(q.words.size(), 3u);
    for (const std::string& word : q.words) EXPECT_LE(5 * profile.stories_with(word), profile.stories);
  }
  for (const Question& q : classes["phrase_8"].questions) {
    EXPECT_EQ(q.shape, Shape::phrase);
    EXPECT_EQ(q.words.size(), 8u);
  }
  for (const Question& q : classes["prefix_3"].questions) EXPECT_EQ(q.words.at(0).size(), 3u);
  for (const Question& q : classes["or_mixed"].questions) {
    EXPECT_EQ(q.shape, Shape::any);
    EXPECT_GE(q.words.size(), 5u);
    EXPECT_LE(q.words.size(), 10u);
  }
  for (const Question& q : classes["newest"].questions) EXPECT_TRUE(q.newest_first);
  for (const Question& q : classes["counted"].questions) EXPECT_TRUE(q.exact_total);
}

TEST_F(Drawn, AreTheSameFromASeed) {
  for (const QuestionClass& again : draw_classes(profile_of(folder / "stories", 1), a_class, 1))
    EXPECT_EQ(again.questions, classes[again.name].questions) << again.name;
}

TEST_F(Drawn, StandInTheText) {
  const auto stands = [&](const std::vector<std::string>& words) {
    return std::any_of(profile.runs.begin(), profile.runs.end(), [&](const WordRun& run) {
      return std::search(run.begin(), run.end(), words.begin(), words.end()) != run.end();
    });
  };
  for (const char* name : {"phrase_2", "phrase_5", "phrase_common"})
    for (const Question& q : classes[name].questions) EXPECT_TRUE(stands(q.words)) << joined(q.words, " ");
}

}  // namespace
}  // namespace bench
