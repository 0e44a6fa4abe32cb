// Under which terms and values is a small article found?

#include <gtest/gtest.h>
#include <xapian.h>

#include "indexer/document_maker.h"
#include "indexer/record_maker.h"
#include "tests/indexer/golden.h"
#include "tests/indexer/index_contents.h"

namespace indexer {
namespace {

const Basis basis = {.averages = {.spaced_headline = 5,
                                  .spaced_body = 20,
                                  .spaced_captions = 10,
                                  .unspaced_headline = 3,
                                  .unspaced_body = 6,
                                  .unspaced_captions = 4},
                     .common_words = {"and", "in", "lakes", "the"},
                     .dictionary = {}};

corpus::Caption caption(std::string text, std::string photographer) {
  corpus::Caption caption;
  caption.text = std::move(text);
  caption.photographer = std::move(photographer);
  return caption;
}

std::string document_of(const corpus::Article& article) {
  text::Analyzer analyzer;
  const ArticleAnalysis analysis = analyze(make_record(article, ""), analyzer);
  return printed(DocumentMaker(analyzer, basis).make(analysis));
}

TEST(DocumentMakerGolden, English) {
  corpus::Article article;
  article.id = "lake-wire-tull-2024-05";
  article.headline = "Two lakes become one";
  article.paragraphs = {
      "The lakes met in May 2024, and 3,000 boats crossed them. The U.N. lake office welcomed the lake."};
  article.captions = {caption("Ann Bo’s boat on the lake.", "Cy Dee"), caption("A dam.", "Cy Dee"),
                      caption("Fog.", "Ed Fáy")};
  article.dateline = {.place = "NEW TULL", .date = {.year = 2024, .month = 5}, .agency = "Lake Wire"};
  article.topics = {"big lakes", "dams"};
  article.language = "en";
  expect_golden("english_document.txt", document_of(article));
}

TEST(DocumentMakerGolden, Chinese) {
  corpus::Article article;
  article.id = "lake-zh";
  article.headline = "两湖相会";
  article.paragraphs = {"2024年大坝仍在。湖区有船Tull号。"};
  article.captions = {caption("湖区的船。", "丁丁")};
  article.published = {.year = 2024, .month = 5, .day = 5, .hour = 9, .minute = 30};
  article.language = "zh";
  expect_golden("chinese_document.txt", document_of(article));
}

TEST(DocumentMakerGolden, OfLanguagesWithoutAStemmer) {
  corpus::Article article;
  article.id = "lake-kk";
  article.paragraphs = {"Екі көл қосылды, NATO келді."};
  article.language = "kk";
  expect_golden("kazakh_document.txt", document_of(article));
}

}  // namespace
}  // namespace indexer
