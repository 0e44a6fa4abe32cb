// Several segments answer as one does: every command, over many queries.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "searcher/answer/captions.h"
#include "searcher/answer/concordance.h"
#include "searcher/answer/explain.h"
#include "searcher/answer/find.h"
#include "searcher/answer/quotes.h"
#include "searcher/answer/show.h"
#include "searcher/render/json.h"
#include "searcher/render/verification_json.h"
#include "searcher/verify/verify_draft.h"
#include "tests/searcher/random_query.h"
#include "tests/searcher/segmented_index.h"
#include "text/code_points.h"

namespace searcher {
namespace {

constexpr unsigned rounds = 250;

// Versions and quotations beside what other tests ask of it.
std::vector<SmallArticle> coverage(unsigned seed, std::size_t count) {
  Dice dice(seed);
  std::vector<SmallArticle> articles = random_coverage(seed, count);
  const auto line = [&](const SmallArticle& article) { return dice.pick(article.paragraphs); };
  for (SmallArticle& article : articles) {
    if (article.language == "en" && dice.chance(2))
      article.paragraphs.push_back("\"" + line(article) + "\" said " + dice.pick(photographers()) + ".");
    if (dice.chance(6)) article.paragraphs.push_back(line(dice.pick(articles)));  // copies of each other
  }
  for (std::size_t i = 0; i < count / 10; ++i) {
    SmallArticle version = dice.pick(articles);
    version.version_of = version.version_of.empty() ? version.id : version.version_of;
    version.id = version.version_of + "~" + std::to_string(i + 2);
    version.paragraphs.back() = line(dice.pick(articles));
    articles.push_back(std::move(version));
  }
  return articles;
}

class AnySegments : public testing::TestWithParam<std::size_t> {
 protected:
  static constexpr unsigned seed = 83;
  const std::vector<SmallArticle> articles_ = coverage(seed, 220);
  const SegmentedIndex one_{articles_, 1};
  const SegmentedIndex many_{articles_, GetParam()};

  AnswerOptions options(Dice& dice) const {
    AnswerOptions options;
    options.limit = std::vector{0U, 3U, 10U, 70U}[dice.below(4)];
    options.offset = dice.chance(3) ? dice.from_to(1, 20) : 0;
    options.order = std::vector{Order::relevance, Order::newest, Order::oldest}[dice.below(3)];
    options.match_any = dice.chance(3);
    options.all_passages = dice.chance(3);
    options.count = dice.chance(3);
    options.misquote = dice.chance(2);
    options.all_versions = dice.chance(3);
    if (dice.chance(3)) options.facets = {"place", "speaker", "language", "year"};
    return options;
  }

  // Estimates of totals may differ. What is called exact has to be it.
  template <typename Answer>
  void expect_same(Answer many, Answer one) const {
    if (!many.head.total_is_exact || !one.head.total_is_exact) {
      many.head.total = one.head.total = 0;
      many.head.total_is_exact = one.head.total_is_exact = false;
    }
    many.head.took_us = one.head.took_us = 0;
    expect_same_text(to_json(many), to_json(one));
  }

  static void expect_same_text(const std::string& many, const std::string& one) {
    const std::size_t at =
        static_cast<std::size_t>(std::mismatch(many.begin(), many.end(), one.begin(), one.end()).first - many.begin());
    const std::size_t shown = at - std::min<std::size_t>(at, 100);
    EXPECT_TRUE(many == one) << "many: " << many.substr(shown, 300) << "\none:  " << one.substr(shown, 300);
  }

  std::string words(Dice& dice) const {
    std::string query = print(*random_query(dice, static_cast<int>(dice.below(4))));
    if (!dice.chance(4)) return query;
    // Bare words, some of them unknown, as they are typed.
    query.clear();
    for (std::uint32_t n = dice.from_to(1, 6); n > 0; --n) {
      std::string word = dice.pick(words_in(std::vector{"en", "ru"}[dice.below(2)]));
      if (dice.chance(6)) word.erase(0, static_cast<unsigned char>(word[0]) < 0x80 ? 1 : 2);
      query += (query.empty() ? "" : " ") + word;
    }
    return dice.chance(3) ? "\"" + query + "\"" : query;
  }
};

TEST_P(AnySegments, AnswerAsOneDoes) {
  for (unsigned round = 0; round < rounds && !HasFailure(); ++round) {
    Dice dice(seed * rounds + round);
    const std::string query = words(dice);
    const AnswerOptions asked = options(dice);
    SCOPED_TRACE(std::to_string(round) + " " + query);
    expect_same(find(query, many_.snapshot(), asked), find(query, one_.snapshot(), asked));
    expect_same(quotes(query, many_.snapshot(), asked), quotes(query, one_.snapshot(), asked));
    expect_same(captions(query, many_.snapshot(), asked), captions(query, one_.snapshot(), asked));
    expect_same(concordance(query, many_.snapshot(), asked), concordance(query, one_.snapshot(), asked));
    const auto explained = [&](const Snapshot& snapshot) {
      ExplainAnswer answer = explain(query, snapshot, asked);
      answer.shortlist_estimate = 0;
      return answer;
    };
    expect_same(explained(many_.snapshot()), explained(one_.snapshot()));
  }
}

TEST_P(AnySegments, ShowWhatOneDoes) {
  for (const SmallArticle& article : articles_)
    for (const char* passage : {"", "#s1", "#s2-3", "#c1", "#h"}) {
      const auto many = show(article.id + passage, many_.snapshot());
      const auto one = show(article.id + passage, one_.snapshot());
      ASSERT_EQ(many.has_value(), one.has_value());
      if (many) {
        expect_same_text(to_json(*many), to_json(*one));
      }
    }
}

// A stretch of some article, with or without changes.
std::string quotation_of(const SmallArticle& article, Dice& dice) {
  std::string text = dice.pick(article.paragraphs);
  std::vector<std::string> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    words.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  const std::size_t first = dice.below(words.size());
  std::string quoted;
  for (std::size_t i = first; i < std::min(words.size(), first + dice.from_to(3, 12)); ++i) {
    if (dice.chance(12)) continue;
    const std::string word = dice.chance(12) ? dice.pick(words_in("en")) : dice.chance(20) ? "…" : words[i];
    quoted += (quoted.empty() ? "" : " ") + word;
  }
  return quoted;
}

TEST_P(AnySegments, VerifyAsOneDoes) {
  std::map<Verdict, int> verdicts;
  for (unsigned round = 0; round < rounds && !HasFailure(); ++round) {
    Dice dice(7 * seed * rounds + round);
    const std::string quoted = quotation_of(dice.pick(articles_), dice);
    SCOPED_TRACE(std::to_string(round) + " " + quoted);
    const auto verified = [&](const Snapshot& snapshot) {
      VerifyAnswer answer =
          verify_draft(draft_of_quote(quoted, dice.chance(2) ? "Ilvo Tarn" : "", "en"), snapshot, false);
      answer.took_us = 0;
      if (!answer.quotes.empty()) ++verdicts[answer.quotes[0].verdict];
      return to_json(answer);
    };
    Dice same = dice;
    const std::string many = verified(many_.snapshot());
    dice = same;
    expect_same_text(many, verified(one_.snapshot()));
  }
  for (const Verdict verdict : {Verdict::exact, Verdict::altered, Verdict::not_found}) EXPECT_GT(verdicts[verdict], 10);
}

INSTANTIATE_TEST_SUITE_P(OfNumber, AnySegments, testing::Values(2, 7));

}  // namespace
}  // namespace searcher
