#include "searcher/match/article_layout.h"

#include <gtest/gtest.h>

namespace searcher {
namespace {

using Kind = schema::SectionKind;

// A headline of three words; a paragraph of two sentences with a dash alone between them; an empty caption; one more.
schema::ArticleTokens tokens() {
  return {.sections = {{Kind::headline, {3}}, {Kind::paragraph, {2, 0, 4}}, {Kind::caption, {0}}, {Kind::caption, {1}}},
          .words = std::vector<std::uint32_t>(10)};
}

TEST(ArticleLayout, CountsSectionsOfAKindAndSentencesOfAll) {
  const ArticleLayout layout = layout_of(tokens());
  EXPECT_EQ(layout.sentences, (std::vector<Span>{{0, 3}, {3, 5}, {5, 5}, {5, 9}, {9, 9}, {9, 10}}));
  struct Row {
    Kind kind;
    std::uint32_t number, first_sentence, last_sentence;
    Span positions;
  };
  const std::vector<Row> rows = {{Kind::headline, 1, 0, 1, {0, 3}},
                                 {Kind::paragraph, 1, 1, 4, {3, 9}},
                                 {Kind::caption, 1, 4, 5, {9, 9}},
                                 {Kind::caption, 2, 5, 6, {9, 10}}};
  ASSERT_EQ(layout.sections.size(), rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    SCOPED_TRACE(i);
    EXPECT_EQ(layout.sections[i].kind, rows[i].kind);
    EXPECT_EQ(layout.sections[i].number, rows[i].number);
    EXPECT_EQ(layout.sections[i].first_sentence, rows[i].first_sentence);
    EXPECT_EQ(layout.sections[i].last_sentence, rows[i].last_sentence);
    EXPECT_EQ(layout.sections[i].positions, rows[i].positions);
  }
}

TEST(ArticleLayout, FindsWhatHoldsAPosition) {
  const ArticleLayout layout = layout_of(tokens());
  for (std::uint32_t position = 0; position < 10; ++position) {
    const Span section = layout.sections[layout.section_at(position)].positions;
    const Span sentence = layout.sentences[layout.sentence_at(position)];
    EXPECT_TRUE(section.first <= position && position < section.last) << position;
    EXPECT_TRUE(sentence.first <= position && position < sentence.last) << position;
  }
}

TEST(ArticleLayout, OfNothingIsEmpty) {
  EXPECT_TRUE(layout_of(schema::ArticleTokens{}).sections.empty());
  EXPECT_TRUE(layout_of(schema::ArticleTokens{}).sentences.empty());
}

}  // namespace
}  // namespace searcher
