#include "tests/searcher/answer/same_answer.h"

#include <algorithm>

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

namespace searcher {
namespace {

void expect_same_text(const std::string& one, const std::string& other) {
  const auto at =
      static_cast<std::size_t>(std::mismatch(one.begin(), one.end(), other.begin(), other.end()).first - one.begin());
  const std::size_t shown = at - std::min<std::size_t>(at, 100);
  EXPECT_TRUE(one == other) << "one:   " << one.substr(shown, 300) << "\nother: " << other.substr(shown, 300);
}

template <typename Answer>
void expect_same(Answer one, Answer other) {
  if (!one.head.total_is_exact || !other.head.total_is_exact) {
    one.head.total = other.head.total = 0;
    one.head.total_is_exact = other.head.total_is_exact = false;
  }
  one.head.took_us = other.head.took_us = 0;
  expect_same_text(to_json(one), to_json(other));
}

}  // namespace

std::vector<SmallArticle> coverage_with_versions(unsigned seed, std::size_t count) {
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

std::string any_query(Dice& dice) {
  std::string query = print(*random_query(dice, static_cast<int>(dice.below(4))));
  if (!dice.chance(4)) return query;
  query.clear();
  for (std::uint32_t n = dice.from_to(1, 6); n > 0; --n) {
    std::string word = dice.pick(words_in(std::vector{"en", "ru"}[dice.below(2)]));
    if (dice.chance(6)) word.erase(0, static_cast<unsigned char>(word[0]) < 0x80 ? 1 : 2);
    query += (query.empty() ? "" : " ") + word;
  }
  return dice.chance(3) ? "\"" + query + "\"" : query;
}

AnswerOptions any_options(Dice& dice) {
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

std::string any_quotation(const std::vector<SmallArticle>& articles, Dice& dice) {
  const SmallArticle& article = dice.pick(articles);
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

void expect_same_answers(const std::string& query, const AnswerOptions& options, const Snapshot& one,
                         const Snapshot& other) {
  expect_same(find(query, one, options), find(query, other, options));
  expect_same(quotes(query, one, options), quotes(query, other, options));
  expect_same(captions(query, one, options), captions(query, other, options));
  expect_same(concordance(query, one, options), concordance(query, other, options));
  const auto explained = [&](const Snapshot& snapshot) {
    ExplainAnswer answer = explain(query, snapshot, options);
    answer.shortlist_estimate = 0;
    return answer;
  };
  expect_same(explained(one), explained(other));
}

void expect_same_shown(const std::string& article, const Snapshot& one, const Snapshot& other) {
  for (const char* passage : {"", "#s1", "#s2-3", "#c1", "#h"}) {
    const auto shown = show(article + passage, one);
    const auto other_shown = show(article + passage, other);
    ASSERT_EQ(shown.has_value(), other_shown.has_value()) << article << passage;
    if (shown) expect_same_text(to_json(*shown), to_json(*other_shown));
  }
}

void expect_same_verdict(const std::string& quotation, const std::string& speaker, const Snapshot& one,
                         const Snapshot& other) {
  const auto verified = [&](const Snapshot& snapshot) {
    VerifyAnswer answer = verify_draft(draft_of_quote(quotation, speaker, "en"), snapshot, false);
    answer.took_us = 0;
    return to_json(answer);
  };
  expect_same_text(verified(one), verified(other));
}

}  // namespace searcher
