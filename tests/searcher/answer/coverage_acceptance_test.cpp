// Phrases copied from real coverage at its real size, transcripts in English and television news in Chinese, are found
// where they stand. It is not part of the project: PULLQUOTE_DATA names the folder that holds kremlin/ and cctv/.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <memory>
#include <set>

#include "searcher/answer/concordance.h"
#include "searcher/answer/find.h"
#include "tests/indexer/quiet_build.h"
#include "tests/indexer/unpacked.h"
#include "tests/schema/scratch_folder.h"
#include "tests/searcher/answer/copied_phrase.h"
#include "tests/searcher/answer/passage_laws.h"

namespace searcher {
namespace {

constexpr int phrases_a_language = 1500;
constexpr int counted_phrases_a_language = 150;

struct Coverage {
  ScratchFolder folder;
  std::unique_ptr<Snapshot> snapshot;
};

// The index takes a minute to build, and is built once for all tests here.
class RealCoverage : public testing::TestWithParam<const char*> {
 protected:
  static void SetUpTestSuite() {
    if (coverage != nullptr || !indexer::has_data("kremlin/coverage.jsonl.xz") ||
        !indexer::has_data("cctv/coverage.jsonl.xz"))
      return;
    static Coverage built;
    const std::vector<std::string> sources = {built.folder / "kremlin.jsonl", built.folder / "cctv.jsonl"};
    ASSERT_TRUE(indexer::unpack("kremlin/coverage.jsonl.xz", sources[0]));
    ASSERT_TRUE(indexer::unpack("cctv/coverage.jsonl.xz", sources[1]));
    const std::string index = built.folder / "index";
    indexer::build_quietly(indexer::options_for(index, sources));
    built.snapshot = std::make_unique<Snapshot>(index);
    coverage = &built;
  }

  void SetUp() override {
    if (coverage == nullptr) GTEST_SKIP() << "PULLQUOTE_DATA names no folder that holds kremlin/ and cctv/";
    const Segment& segment = *snapshot().segments().front();
    for (std::uint32_t number = segment.info.first_article; number <= segment.info.last_article; ++number)
      if (!segment.is_deleted(number)) articles_.push_back(number);
  }

  static const Snapshot& snapshot() { return *coverage->snapshot; }

  // The next phrase of the language at hand, from a random article.
  struct Copied {
    std::string article;
    CopiedPhrase phrase;
  };
  Copied copy(std::uint32_t least, std::uint32_t most) {
    for (;;) {
      const schema::Record record = snapshot().whole_record(dice_.pick(articles_));
      if (record.language != GetParam()) continue;
      if (auto phrase = copy_phrase(record, least, most, dice_, analyzer_)) return {record.id, std::move(*phrase)};
    }
  }

  static Coverage* coverage;
  std::vector<std::uint32_t> articles_;
  Dice dice_{81};
  text::Analyzer analyzer_;
};

Coverage* RealCoverage::coverage = nullptr;

// The first passage holds the words as they were copied, and their article is among the hits.
TEST_P(RealCoverage, IsFoundByItsOwnWords) {
  PassageLaws laws(snapshot());
  const std::uint32_t least = GetParam() == std::string_view("zh") ? 8 : 5;
  for (int i = 0; i < phrases_a_language && !HasFailure(); ++i) {
    const auto [article, phrase] = copy(least, 3 * least);
    SCOPED_TRACE(article + ": " + phrase.query);
    AnswerOptions options;
    options.limit = 0;
    const FindAnswer answer = find(phrase.query, snapshot(), options);
    ASSERT_FALSE(answer.hits.empty());
    EXPECT_TRUE(answer.head.diagnostics.empty());
    EXPECT_EQ(answer.head.total, answer.hits.size());
    const Passage& first = answer.hits[0].passages.at(0);
    EXPECT_TRUE(holds_in_order(normal_words(first.text, answer.hits[0].language, analyzer_), phrase.words))
        << first.text;
    std::set<std::string> found;
    for (const ArticleHit& hit : answer.hits) {
      found.insert(hit.article);
      for (const Passage& passage : hit.passages) {
        laws.expect(passage, hit.article);
        ASSERT_FALSE(passage.highlights.empty());
        for (const text::Range lit : passage.highlights)
          EXPECT_TRUE(holds_in_order(normal_words(lit.of(passage.text), hit.language, analyzer_), phrase.words))
              << passage.id << ": " << lit.of(passage.text);
      }
    }
    EXPECT_TRUE(found.contains(article));
  }
}

// How often each phrase stands in the token streams, and in how many articles: read once from end to end.
struct Counts {
  std::uint64_t occurrences = 0;
  std::uint64_t articles = 0;
};

std::vector<Counts> plain_counts(const std::vector<std::vector<std::string>>& phrases, const Snapshot& snapshot) {
  const Segment& segment = *snapshot.segments().front();
  std::vector<std::string> normal(segment.words.size());
  std::map<std::string, std::vector<std::size_t>> by_first_word;
  for (std::uint32_t i = 0; i < segment.words.size(); ++i)
    normal[segment.words.entry(i).number] = segment.words.normal(i);
  for (std::size_t i = 0; i < phrases.size(); ++i) by_first_word[phrases[i].front()].push_back(i);
  std::vector<const std::vector<std::size_t>*> starts(normal.size());
  for (std::size_t number = 0; number < normal.size(); ++number)
    if (const auto found = by_first_word.find(normal[number]); found != by_first_word.end())
      starts[number] = &found->second;

  std::vector<Counts> counts(phrases.size());
  for (std::uint32_t number = segment.info.first_article; number <= segment.info.last_article; ++number) {
    if (segment.is_deleted(number)) continue;
    const schema::ArticleTokens tokens = segment.tokens.encoded(number).decoded();
    std::set<std::size_t> here;
    for (const auto& section : layout_of(tokens).sections)
      for (std::uint32_t at = section.positions.first; at < section.positions.last; ++at) {
        if (starts[tokens.words[at]] == nullptr) continue;
        for (const std::size_t i : *starts[tokens.words[at]]) {
          const std::vector<std::string>& phrase = phrases[i];
          std::size_t fitting = 0;
          while (fitting < phrase.size() && at + fitting < section.positions.last &&
                 normal[tokens.words[at + fitting]] == phrase[fitting])
            ++fitting;
          if (fitting < phrase.size()) continue;
          ++counts[i].occurrences;
          here.insert(i);
        }
      }
    for (const std::size_t i : here) ++counts[i].articles;
  }
  return counts;
}

// Short phrases are of common words more often than not.
TEST_P(RealCoverage, IsCountedAsByAPlainScan) {
  std::vector<std::string> queries;
  std::vector<std::vector<std::string>> phrases;
  for (int i = 0; i < counted_phrases_a_language; ++i) {
    const Copied copied = i % 3 == 0 ? copy(4, 6) : copy(2, 3);
    queries.push_back(copied.phrase.query);
    phrases.push_back(copied.phrase.words);
  }
  const std::vector<Counts> counts = plain_counts(phrases, snapshot());
  std::uint64_t most = 0;
  for (std::size_t i = 0; i < queries.size(); ++i) {
    AnswerOptions options;
    options.limit = 1;
    options.count = true;
    EXPECT_EQ(concordance(queries[i], snapshot(), options).head.total, counts[i].occurrences) << queries[i];
    EXPECT_EQ(find(queries[i], snapshot(), options).head.total, counts[i].articles) << queries[i];
    EXPECT_GE(counts[i].articles, 1U) << queries[i];
    most = std::max(most, counts[i].articles);
  }
  EXPECT_GT(most, 500U);
}

// Words that stand apart, too: what is lit is in order and on whole characters, and each passage is where it says.
TEST_P(RealCoverage, IsPointedAtToTheByte) {
  PassageLaws laws(snapshot());
  for (int i = 0; i < 80 && !HasFailure(); ++i) {
    const auto [article, phrase] = copy(3, 4);
    AnswerOptions options;
    options.all_passages = i % 4 == 0;
    const std::string words = phrase.query.substr(1, phrase.query.size() - 2);
    for (const std::string& query : {words, phrase.query + "~3"})
      for (const ArticleHit& hit : find(query, snapshot(), options).hits)
        for (const Passage& passage : hit.passages) laws.expect(passage, hit.article);
  }
}

INSTANTIATE_TEST_SUITE_P(Languages, RealCoverage, testing::Values("en", "zh"),
                         [](const auto& language) { return std::string(language.param); });

}  // namespace
}  // namespace searcher
