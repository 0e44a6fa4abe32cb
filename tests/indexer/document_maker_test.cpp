#include "indexer/document_maker.h"

#include <gtest/gtest.h>
#include <xapian.h>

#include <string>
#include <vector>

#include "indexer/record_maker.h"
#include "tests/indexer/index_contents.h"

namespace indexer {
namespace {

const Basis basis = {
    .averages = {.spaced_headline = 5, .spaced_body = 20}, .common_words = {"the", "two"}, .dictionary = {}};

corpus::Article article_of(std::string headline, std::string paragraph) {
  corpus::Article article;
  article.id = headline;
  article.headline = std::move(headline);
  article.paragraphs = {std::move(paragraph)};
  article.language = "en";
  return article;
}

// One maker makes many documents; none is to know of those before it.
TEST(DocumentMaker, ForgetsTheArticlesBefore) {
  text::Analyzer analyzer;
  std::vector<ArticleAnalysis> analyses;
  for (const auto& [headline, paragraph] : std::vector<std::pair<std::string, std::string>>{
           {"Two lakes", "The lakes met, and the lake rose."}, {"A dam", "大坝 lake"}, {"Two lakes", "Boats."}})
    analyses.push_back(analyze(make_record(article_of(headline, paragraph), ""), analyzer));
  DocumentMaker shared(analyzer, basis);
  for (const ArticleAnalysis& analysis : analyses)
    EXPECT_EQ(printed(shared.make(analysis)), printed(DocumentMaker(analyzer, basis).make(analysis)));
  EXPECT_EQ(printed(shared.make(analyses[0])), printed(shared.make(analyses[0])));
}

// A search for a neighbourhood must not find what stands on both sides of a section's end.
TEST(DocumentMaker, PairsNoCharactersOverTheEndOfASection) {
  text::Analyzer analyzer;
  corpus::Article article = article_of("大", "坝");
  article.language = "zh";
  const ArticleAnalysis analysis = analyze(make_record(article, ""), analyzer);
  const std::string document = printed(DocumentMaker(analyzer, basis).make(analysis));
  EXPECT_NE(document.find("U大\n"), std::string::npos) << document;
  EXPECT_EQ(document.find("U大 坝"), std::string::npos) << document;
}

}  // namespace
}  // namespace indexer
