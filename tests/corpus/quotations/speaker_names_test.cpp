// Whose names stand behind the speakers? Rows of a text and the names of its last quotation.
#include <gmock/gmock.h>

#include "tests/corpus/quotations/marked_example.h"

namespace corpus {
namespace {

std::vector<std::string> last_speakers(const std::vector<std::string>& paragraphs, std::string_view language = "en") {
  const MarkedExample example = example_of(paragraphs, language);
  const std::vector<Quotation> found = quotations(example.story());
  return found.empty() ? std::vector<std::string>{"no quotation"} : found.back().speakers;
}

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Speakers, AreCalledByTheirFullNames) {
  EXPECT_THAT(last_speakers({"Mayor Ada Orme opened the bridge. Orme said that it was safe."}),
              ElementsAre("Ada Orme"));
  EXPECT_THAT(last_speakers({"Mayor Ada Orme opened the bridge. She said that it was safe."}), ElementsAre("Ada Orme"));
}

TEST(Speakers, AreKnownByTheirOffice) {
  const std::string leaders = "Kazakh President Ivo Brandt met Uzbek President Karl Moor in the old town.";
  EXPECT_THAT(last_speakers({leaders, "The Uzbek president said that talks were useful."}), ElementsAre("Karl Moor"));
  EXPECT_THAT(last_speakers({leaders, "The president of Kazakhstan said that talks were useful."}),
              ElementsAre("Ivo Brandt"));
  // Which one? A wrong name is worse than none.
  EXPECT_THAT(last_speakers({leaders, "The president said that talks were useful."}), IsEmpty());
}

TEST(Speakers, AreSeveral) {
  EXPECT_THAT(last_speakers({"Ada Orme and Ivo Brandt came. Orme and Brandt said that they would meet again."}),
              ElementsAre("Ada Orme", "Ivo Brandt"));
  EXPECT_THAT(
      last_speakers({"Ada Orme and Ivo Brandt came. Orme and Brandt said that they would meet again. They added "
                     "that the date was open."}),
      ElementsAre("Ada Orme", "Ivo Brandt"));
}

TEST(Speakers, AreNotThoseForWhomTheySpeak) {
  EXPECT_THAT(last_speakers({"Mayor Ada Orme opened the bridge. A spokesman for Orme said that it was safe."}),
              IsEmpty());
  EXPECT_THAT(last_speakers({"Mayor Ada Orme opened the bridge. Orme's lawyer said that it was safe."}), IsEmpty());
}

TEST(Speakers, ThatTheArticleDoesNotNameStayUnknown) {
  EXPECT_THAT(last_speakers({"Officials said that the bridge was safe."}), IsEmpty());
  EXPECT_THAT(last_speakers({"Mayor Ada Orme opened the bridge. Quint said that it was safe."}), IsEmpty());
}

TEST(RussianSpeakers, AreFoundInEachCase) {
  EXPECT_THAT(last_speakers({"Президент Рудольф Эльфбергов открыл мост. По словам Эльфбергова, мост надёжен."}, "ru"),
              ElementsAre("Рудольф Эльфбергов"));
}

}  // namespace
}  // namespace corpus
