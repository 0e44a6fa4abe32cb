// Laws of every answer, over many queries and articles.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "searcher/answer/captions.h"
#include "searcher/answer/concordance.h"
#include "searcher/answer/find.h"
#include "searcher/answer/show.h"
#include "searcher/query/compose.h"
#include "tests/searcher/answer/passage_laws.h"
#include "tests/searcher/random_query.h"
#include "text/analyzer.h"
#include "text/normal_form.h"

namespace searcher {
namespace {

constexpr unsigned rounds = 700;

std::vector<std::string> normal_words(std::string_view text, std::string_view language) {
  text::Analyzer analyzer;
  std::vector<std::string> words;
  for (const text::Token& token : analyzer.analyze(text, language).tokens)
    words.push_back(analyzer.word(token.word).normal);
  return words;
}

class AnyAnswer : public testing::Test {
 protected:
  const SmallIndex index_{random_coverage(41, 200)};
  const Snapshot& snapshot_ = index_.snapshot();

  template <typename Check>
  void for_each_query(unsigned seed, const Check& check) const {
    for (unsigned round = 0; round < rounds && !HasFailure(); ++round) {
      Dice dice(seed * rounds + round);
      const std::string query = print(*random_query(dice, static_cast<int>(round % 4)));
      SCOPED_TRACE(std::to_string(round) + " " + query);
      check(query, dice);
    }
  }

  // Each passage is there for the phrase: whatever is lit begins and ends with it.
  void expect_lit(const std::vector<std::string>& phrase, const std::string& query) const {
    std::vector<std::string> wanted;
    for (const std::string& word : phrase) wanted.push_back(text::normal_form(word));
    AnswerOptions options;
    options.all_passages = true;
    for (const ArticleHit& hit : find(query, snapshot_, options).hits)
      for (const Passage& passage : hit.passages) {
        EXPECT_FALSE(passage.highlights.empty()) << query << " in " << passage.id;
        for (const text::Range lit : passage.highlights) {
          const std::vector<std::string> words = normal_words(lit.of(passage.text), hit.language);
          ASSERT_GE(words.size(), wanted.size()) << query << " in " << passage.id;
          EXPECT_TRUE(std::equal(wanted.begin(), wanted.end(), words.begin())) << query << " in " << passage.id;
          EXPECT_TRUE(std::equal(wanted.rbegin(), wanted.rend(), words.rbegin())) << query << " in " << passage.id;
        }
      }
  }
};

TEST_F(AnyAnswer, PointsAtWhatStandsThere) {
  PassageLaws laws(snapshot_);
  for_each_query(1, [&](const std::string& query, Dice& dice) {
    AnswerOptions options;
    options.limit = 0;
    options.all_passages = dice.chance(2);
    const FindAnswer answer = find(query, snapshot_, options);
    EXPECT_TRUE(std::is_sorted(answer.hits.begin(), answer.hits.end(),
                               [](const ArticleHit& a, const ArticleHit& b) { return a.score > b.score; }));
    for (const ArticleHit& hit : answer.hits) {
      EXPECT_FALSE(hit.passages.empty());
      EXPECT_TRUE(options.all_passages || hit.passages.size() <= 3);
      std::set<std::string> ids;
      for (const Passage& passage : hit.passages) {
        laws.expect(passage, hit.article);
        EXPECT_TRUE(ids.insert(passage.id).second) << passage.id;
      }
    }
    for (const CaptionHit& hit : captions(query, snapshot_, options).hits) laws.expect(hit.passage, hit.article);
  });
}

TEST_F(AnyAnswer, IsTheSameInPagesOfAnySize) {
  for_each_query(2, [&](const std::string& query, Dice& dice) {
    AnswerOptions options;
    options.limit = 0;
    options.order = std::vector{Order::relevance, Order::newest, Order::oldest}[dice.below(3)];
    std::vector<std::string> whole, pages;
    for (const ArticleHit& hit : find(query, snapshot_, options).hits) whole.push_back(hit.article);
    options.limit = dice.from_to(5, 60);
    for (; options.offset < whole.size(); options.offset += options.limit)
      for (const ArticleHit& hit : find(query, snapshot_, options).hits) pages.push_back(hit.article);
    EXPECT_EQ(pages, whole);
  });
}

TEST_F(AnyAnswer, HoldsEachOccurrenceOnce) {
  for_each_query(3, [&](const std::string& query, Dice& dice) {
    AnswerOptions options;
    options.limit = 0;
    const ConcordanceAnswer answer = concordance(query, snapshot_, options);
    EXPECT_EQ(answer.head.total, answer.hits.size());
    std::set<std::pair<std::string, text::Range>> seen;
    for (const ConcordanceHit& hit : answer.hits)
      EXPECT_TRUE(seen.insert({hit.article, hit.bytes}).second) << hit.passage << " " << hit.match;
    if (answer.hits.empty()) return;
    const ConcordanceHit& hit = dice.pick(answer.hits);
    const auto shown = show(hit.passage, snapshot_);
    ASSERT_TRUE(shown && shown->passage) << hit.passage;
    EXPECT_TRUE(shown->passage->bytes.holds(hit.bytes));
    EXPECT_EQ(hit.bytes.of(shown->record.text), hit.match);
    const std::string around = hit.left + hit.match + hit.right;
    EXPECT_EQ(shown->record.text.substr(hit.bytes.begin - hit.left.size(), around.size()), around);
  });
}

// How often the phrase stands in the index, by reading each section anew.
std::size_t plain_count(const std::vector<std::string>& phrase, const Snapshot& snapshot) {
  std::vector<std::string> wanted;
  for (const std::string& word : phrase) wanted.push_back(text::normal_form(word));
  std::size_t count = 0;
  const Segment& segment = *snapshot.segments().front();
  for (std::uint32_t number = segment.info.first_article; number <= segment.info.last_article; ++number) {
    if (segment.is_deleted(number)) continue;
    const schema::Record record = snapshot.whole_record(number);
    for (const schema::Section& section : record.sections) {
      const std::vector<std::string> words = normal_words(section.bytes.of(record.text), record.language);
      for (std::size_t at = 0; at + wanted.size() <= words.size(); ++at)
        count += std::equal(wanted.begin(), wanted.end(), words.begin() + static_cast<std::ptrdiff_t>(at));
    }
  }
  return count;
}

TEST_F(AnyAnswer, CountsAPhraseAsAPlainScanDoes) {
  Dice dice(5);
  std::size_t found = 0;
  for (int round = 0; round < 150; ++round) {
    const std::vector<std::string>& words = words_in(std::vector{"en", "ru", "zh"}[dice.below(3)]);
    std::vector<std::string> phrase;
    std::vector<Pattern> patterns;
    for (std::uint32_t n = dice.from_to(1, 3); n > 0; --n) {
      phrase.push_back(dice.pick(words));
      patterns.push_back({Pattern::Kind::exact, phrase.back(), {}});
    }
    const NodePtr query = query::sequence_of(patterns, {});
    query->quoted = true;
    const std::uint64_t total = concordance(print(*query), snapshot_, {}).head.total;
    EXPECT_EQ(total, plain_count(phrase, snapshot_)) << print(*query);
    found += total > 0 ? 1 : 0;
    expect_lit(phrase, print(*query));
  }
  EXPECT_GT(found, 50U);
}

}  // namespace
}  // namespace searcher
