// The same news in eleven languages: what is copied from it is found, word for word. It is not part of the project:
// PULLQUOTE_DATA names the folder that holds xwmt/.
#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <nlohmann/json.hpp>

#include "searcher/answer/find.h"
#include "tests/indexer/unpacked.h"
#include "tests/searcher/answer/copied_phrase.h"
#include "tests/searcher/answer/passage_laws.h"

namespace searcher {
namespace {

constexpr int phrases = 1000;

// Ten sentences a story, a sentence a paragraph.
std::vector<SmallArticle> stories() {
  std::vector<SmallArticle> articles;
  std::map<std::string, std::size_t> last;  // by language
  std::ifstream rows(std::filesystem::path(std::getenv("PULLQUOTE_DATA")) / "xwmt/parallel.jsonl");
  std::size_t number = 0;
  for (std::string line; std::getline(rows, line); ++number) {
    const nlohmann::json row = nlohmann::json::parse(line);
    for (const auto& [language, sentence] : row.items()) {
      if (language == "id" || !sentence.is_string()) continue;
      if (number % 10 == 0 || !last.contains(language)) {
        last[language] = articles.size();
        articles.push_back({.id = language + std::to_string(number), .language = language});
      }
      articles[last[language]].paragraphs.push_back(sentence);
    }
  }
  return articles;
}

TEST(Languages, AreFoundByTheirOwnWords) {
  if (!indexer::has_data("xwmt/parallel.jsonl")) GTEST_SKIP() << "PULLQUOTE_DATA names no folder that holds xwmt/";
  const std::vector<SmallArticle> articles = stories();
  const SmallIndex index(articles);
  const Snapshot& snapshot = index.snapshot();
  PassageLaws laws(snapshot);
  Dice dice(82);
  text::Analyzer analyzer;
  for (int i = 0; i < phrases && !testing::Test::HasFailure(); ++i) {
    const schema::Record record = snapshot.whole_record(snapshot.find_article(dice.pick(articles).id));
    const auto phrase = copy_phrase(record, 4, 10, dice, analyzer);
    if (!phrase) continue;
    SCOPED_TRACE(record.id + ": " + phrase->query);
    AnswerOptions options;
    options.limit = 0;
    bool is_found = false;
    for (const ArticleHit& hit : find(phrase->query, snapshot, options).hits) {
      is_found = is_found || hit.article == record.id;
      laws.expect(hit.passages.at(0), hit.article);
      EXPECT_TRUE(holds_in_order(normal_words(hit.passages[0].text, hit.language, analyzer), phrase->words));
    }
    EXPECT_TRUE(is_found);
    for (const ArticleHit& hit : find(phrase->query.substr(1, phrase->query.size() - 2), snapshot, options).hits)
      for (const Passage& passage : hit.passages) laws.expect(passage, hit.article);
  }
}

}  // namespace
}  // namespace searcher
