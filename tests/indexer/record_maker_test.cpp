#include "indexer/record_maker.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace indexer {
namespace {

using testing::ElementsAre;

corpus::Caption caption(std::string text) {
  corpus::Caption caption;
  caption.text = std::move(text);
  return caption;
}

corpus::Article two_lakes() {
  corpus::Article article;
  article.id = "lake";
  article.kicker = "Waters";
  article.headline = "Two lakes become one";
  article.paragraphs = {"They met in May. We saw it.", "A dam stood there."};
  article.captions = {caption("Ann Bo waves."), caption("A boat. A bridge.")};
  article.captions[0].photographer = "Cy Dee";
  article.captions[1].date = {.year = 2024, .month = 5};
  article.captions[1].image = "b.jpg";
  article.dateline = {.place = "TULL", .date = {.year = 2024, .month = 5, .day = 5}, .agency = "Lake Wire"};
  article.language = "en";
  article.source = "a.txt";
  return article;
}

// "h[Two lakes]", each section with its sentences, as they stand in the stored text.
std::vector<std::string> printed(const schema::Record& record) {
  std::vector<std::string> sections;
  for (const schema::Section& section : record.sections) {
    std::string line = schema::section_id(section.kind, section.number);
    for (const text::Range sentence : section.sentences) line += "[" + std::string(sentence.of(record.text)) + "]";
    sections.push_back(line);
  }
  return sections;
}

TEST(RecordMaker, LaysAnArticleOutAsOneText) {
  const schema::Record record = make_record(two_lakes(), "");
  EXPECT_EQ(record.text,
            "Two lakes become one\n\nThey met in May. We saw it.\n\nA dam stood there.\n\n"
            "Ann Bo waves.\n\nA boat. A bridge.");
  EXPECT_THAT(printed(record), ElementsAre("h[Two lakes become one]", "p1[They met in May.][We saw it.]",
                                           "p2[A dam stood there.]", "c1[Ann Bo waves.]", "c2[A boat.][A bridge.]"));
}

TEST(RecordMaker, LeavesOutPartsThatAreAbsent) {
  struct Row {
    const char* what;
    void (*change)(corpus::Article&);
    std::string text;
    std::vector<std::string> sections;
  };
  const std::vector<Row> rows = {
      {"no headline", [](auto& a) { a.headline = ""; }, "One.\n\nA boat.", {"p1[One.]", "c1[A boat.]"}},
      {"no body", [](auto& a) { a.paragraphs = {}; }, "Lakes\n\nA boat.", {"h[Lakes]", "c1[A boat.]"}},
      {"no captions", [](auto& a) { a.captions = {}; }, "Lakes\n\nOne.", {"h[Lakes]", "p1[One.]"}},
      {"blank paragraphs are not counted",
       [](auto& a) {
         a.paragraphs = {"", "One.", " \t", "Two."};
       },
       "Lakes\n\nOne.\n\nTwo.\n\nA boat.",
       {"h[Lakes]", "p1[One.]", "p2[Two.]", "c1[A boat.]"}},
      {"white space around a part",
       [](auto& a) {
         a.headline = " Lakes\n";
         a.paragraphs = {"\u00A0One.  "};
       },
       "Lakes\n\nOne.\n\nA boat.",
       {"h[Lakes]", "p1[One.]", "c1[A boat.]"}},
      {"only a caption",
       [](auto& a) {
         a.headline = "";
         a.paragraphs = {};
       },
       "A boat.",
       {"c1[A boat.]"}},
      {"nothing",
       [](auto& a) {
         a.headline = "";
         a.paragraphs = {};
         a.captions = {};
       },
       "",
       {}},
  };
  for (const Row& row : rows) {
    corpus::Article article;
    article.headline = "Lakes";
    article.paragraphs = {"One."};
    article.captions = {caption("A boat.")};
    row.change(article);
    const schema::Record record = make_record(article, "en");
    EXPECT_EQ(record.text, row.text) << row.what;
    EXPECT_EQ(printed(record), row.sections) << row.what;
  }
}

TEST(RecordMaker, KeepsWhatIsKnown) {
  corpus::Article article = two_lakes();
  article.byline = "Ed Fay";
  article.url = "https://lake.example";
  article.speaker = "Ann Bo";
  article.topics = {"lakes", "dams"};
  const schema::Record record = make_record(article, "");
  EXPECT_EQ(record.id, "lake");
  EXPECT_EQ(record.version_of, "");
  EXPECT_EQ(record.kicker, "Waters");
  EXPECT_EQ(record.headline(), "Two lakes become one");
  EXPECT_EQ(record.place, "TULL");
  EXPECT_EQ(record.agency, "Lake Wire");
  EXPECT_EQ(record.byline, "Ed Fay");
  EXPECT_EQ(record.url, "https://lake.example");
  EXPECT_EQ(record.speaker, "Ann Bo");
  EXPECT_THAT(record.topics, ElementsAre("lakes", "dams"));
  EXPECT_THAT(record.sources, ElementsAre("a.txt"));
  EXPECT_THAT(record.captions, ElementsAre(schema::CaptionCredit{"Cy Dee", "", "", "", ""},
                                           schema::CaptionCredit{"", "", "", "2024-05", "b.jpg"}));
}

TEST(RecordMaker, DatesByPublishedElseByTheDateline) {
  corpus::Article article = two_lakes();
  EXPECT_EQ(make_record(article, "").published, "2024-05-05");
  article.published = {.year = 2024, .month = 5, .day = 6, .hour = 10, .minute = 0};
  EXPECT_EQ(make_record(article, "").published, "2024-05-06T10:00");
  article.published = {};
  article.dateline.date = {};
  EXPECT_EQ(make_record(article, "").published, "");
}

TEST(RecordMaker, TakesTheStatedLanguageFirst) {
  corpus::Article article = two_lakes();
  EXPECT_EQ(make_record(article, "ru").language, "en") << "the article's own statement";
  article.language = "";
  EXPECT_EQ(make_record(article, "ru").language, "ru") << "what the whole build was told";
  article.paragraphs = {"В мае два озера стали одним, и плотина осталась под водой. Мы видели это сами."};
  article.headline = "Два озера стали одним большим";
  article.captions = {};
  EXPECT_EQ(make_record(article, "").language, "ru") << "what the text looks like";
}

// Sentences follow the language: here a point behind a title ends none.
TEST(RecordMaker, CutsSentencesInTheArticlesLanguage) {
  corpus::Article article;
  article.paragraphs = {"Gen. Bo met Dr. Dee. They spoke."};
  EXPECT_THAT(printed(make_record(article, "en")), ElementsAre("p1[Gen. Bo met Dr. Dee.][They spoke.]"));
  article.paragraphs = {"两湖相会。大坝仍在。"};
  EXPECT_THAT(printed(make_record(article, "zh")), ElementsAre("p1[两湖相会。][大坝仍在。]"));
}

}  // namespace
}  // namespace indexer
