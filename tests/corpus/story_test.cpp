#include "corpus/story.h"

#include <gmock/gmock.h>

#include "tests/corpus/collected.h"

namespace corpus {
namespace {

using testing::ElementsAre;
using testing::SizeIs;

TEST(Story, HasDatesInEitherFormOfIso8601) {
  const struct {
    const char* written;
    const char* date;
  } rows[] = {
      {"20240910T183000+0200", "2024-09-10T18:30"},
      {"20240910T1830Z", "2024-09-10T18:30"},
      {"20240910", "2024-09-10"},
      {"2024-09-10T18:30:00.123Z", "2024-09-10T18:30"},
      {"2024", "2024"},
      {"20241310", ""},
      {"20240910T99", ""},
      {"soon", ""},
  };
  for (const auto& row : rows) {
    Story story;
    EXPECT_EQ(print(date_of(row.written, "date", story)), row.date) << row.written;
    EXPECT_EQ(story.notes.size(), *row.date == '\0' ? 1u : 0u);
  }
}

TEST(Story, HasAVersionThatIsANumber) {
  EXPECT_EQ(version_of("12"), 12u);
  EXPECT_EQ(version_of(" 3 "), 3u);
  for (const char* none : {"", "1.2", "v3", "-1", "99999999999"}) EXPECT_EQ(version_of(none), 0u) << none;
}

TEST(Story, KeepsCaptionsOfOtherCreditsApart) {
  Article article;
  const auto caption = [](const char* text, const char* photographer, const char* image) {
    Caption made;
    made.text = text;
    made.photographer = photographer;
    made.image = image;
    return made;
  };
  add_caption(article, caption("A lock. (Orsel News/Pell Andry)", "", ""));
  add_caption(article, caption("A lock.", "", "1.jpg"));  // says less of the same
  add_caption(article, caption("A lock.", "Rada Olm", ""));
  add_caption(article, caption("", "", "2.jpg"));
  ASSERT_THAT(article.captions, SizeIs(2));
  EXPECT_EQ(article.captions[0].photographer, "Pell Andry");
  EXPECT_EQ(article.captions[0].image, "1.jpg");
  EXPECT_EQ(article.captions[1].photographer, "Rada Olm");
}

TEST(Story, IsFinishedAlikeForAllFormats) {
  Collected collected;
  Story story;
  story.article.headline = "Xinhua Headlines: Fiction";
  story.article.published = {.year = 2024, .month = 9, .day = 11};
  story.article.paragraphs = {"A standfirst.", "PORT ORSEL, Sept. 10 (Xinhua) -- Words.", "The end. ■",
                              "(Reporting by Aled Finmory; Editing by Rada Olm)"};
  hand_out(story, "where", "folder/name.xml", collected.sink());
  const Article& article = collected.articles.at(0);
  EXPECT_EQ(article.kicker, "Xinhua Headlines");
  EXPECT_EQ(article.headline, "Fiction");
  EXPECT_EQ(article.dateline.place, "PORT ORSEL");
  EXPECT_EQ(article.dateline.agency, "Xinhua");
  EXPECT_EQ(print(article.dateline.date), "2024-09-10");
  EXPECT_THAT(article.paragraphs, ElementsAre("A standfirst.", "Words.", "The end."));
  EXPECT_EQ(article.byline, "Aled Finmory");
  EXPECT_EQ(article.id, "xinhua-port-orsel-2024-09-11-fiction");
  EXPECT_FALSE(article.id_is_given);
  EXPECT_EQ(article.source, "folder/name.xml");
}

TEST(Story, IsNamedAfterItsFileWhereItHasNothingElse) {
  Collected collected;
  Story story;
  story.article.paragraphs = {"Words."};
  hand_out(story, "where", "folder/some name.xml", collected.sink());
  hand_out(story, "where", ".xml", collected.sink());
  EXPECT_EQ(collected.articles.at(0).id, "some-name");
  EXPECT_EQ(collected.articles.at(1).id, "xml");
}

}  // namespace
}  // namespace corpus
