#include "indexer/article_analysis.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "indexer/record_maker.h"

namespace indexer {
namespace {

using testing::ElementsAre;

corpus::Article article_of(std::string headline, std::vector<std::string> paragraphs, std::string language) {
  corpus::Article article;
  article.id = "lake";
  article.headline = std::move(headline);
  article.paragraphs = std::move(paragraphs);
  article.language = std::move(language);
  return article;
}

TEST(ArticleAnalysis, CountsTheTokensOfEachSentence) {
  corpus::Article article = article_of("Two lakes", {"They met. We saw it.", "* * *"}, "en");
  article.captions.resize(1);
  article.captions[0].text = "Ann Bo.";
  text::Analyzer analyzer;
  const ArticleAnalysis analysis = analyze(make_record(article, ""), analyzer);
  std::vector<std::string> words;
  for (const std::uint32_t word : analysis.tokens.words) words.push_back(analyzer.word(word).normal);
  EXPECT_THAT(words, ElementsAre("two", "lakes", "they", "met", "we", "saw", "it", "ann", "bo"));
  using Section = schema::ArticleTokens::Section;
  EXPECT_THAT(analysis.tokens.sections,
              ElementsAre(Section{schema::SectionKind::headline, {2}}, Section{schema::SectionKind::paragraph, {2, 3}},
                          Section{schema::SectionKind::paragraph, {0}}, Section{schema::SectionKind::caption, {2}}));
  EXPECT_EQ(analysis.lengths.spaced, (FieldCounts{2, 5, 2}));
  EXPECT_EQ(analysis.lengths.unspaced, FieldCounts{});
  EXPECT_EQ(analysis.record.id, "lake");
}

TEST(ArticleAnalysis, CountsDictionaryWordsOfUnspacedScriptsApart) {
  text::Analyzer analyzer;
  const ArticleAnalysis analysis =
      analyze(make_record(article_of("大坝", {"2024年大坝仍在。Tull大坝。"}, "zh"), ""), analyzer);
  EXPECT_EQ(analysis.lengths.spaced, (FieldCounts{0, 2, 0})) << "2024 and Tull";
  EXPECT_EQ(analysis.lengths.unspaced[0], 1u) << "大坝";
  // Each dictionary word lies over its characters in the article's own count of positions.
  for (const text::Compound& compound : analysis.compounds) {
    std::string characters;
    for (std::uint32_t i = 0; i < compound.length; ++i)
      characters += analyzer.word(analysis.tokens.words.at(compound.first + i)).normal;
    EXPECT_EQ(characters, analyzer.word(compound.word).normal);
  }
  EXPECT_EQ(analysis.compounds.size(), analysis.lengths.unspaced[0] + analysis.lengths.unspaced[1]);
  EXPECT_EQ(analysis.tokens.words.size(), 2u + 7u + 2u)
      << "大坝, 2024 年大坝仍在, Tull 大坝" << testing::PrintToString(analysis.tokens.words);
}

TEST(ArticleAnalysis, OfNothingIsNothing) {
  text::Analyzer analyzer;
  const ArticleAnalysis analysis = analyze({}, analyzer);
  EXPECT_EQ(analysis.tokens, schema::ArticleTokens{});
  EXPECT_EQ(analyzer.vocabulary_size(), 0u);
}

}  // namespace
}  // namespace indexer
