#include "searcher/verify/candidates.h"

#include <xapian.h>

#include <algorithm>
#include <utility>

#include "schema/terms.h"

namespace searcher {
namespace {

// Postings cost more to read than so many articles to look into.
constexpr std::uint64_t few_postings = 2'000;
// So many of the rarest words together leave few articles that do not have the others, too.
constexpr std::size_t most_words_asked = 6;

void sort_by_rarity(std::vector<SegmentWord>& words) {
  std::sort(words.begin(), words.end(),
            [](const SegmentWord& a, const SegmentWord& b) { return a.postings < b.postings; });
}

// Calls take(article) for each article with one of the word's terms; with several terms an article may come again.
template <typename Take>
void each_article(const SegmentWord& word, const Segment& segment, Take take) {
  for (const std::string& term : word.terms) {
    const auto end = segment.articles->postlist_end(term);
    for (auto it = segment.articles->postlist_begin(term); it != end; ++it) take(*it);
  }
}

std::vector<std::uint32_t> articles_of(const SegmentWord& word, const Segment& segment) {
  std::vector<std::uint32_t> articles;
  articles.reserve(word.postings);
  each_article(word, segment, [&](std::uint32_t article) { articles.push_back(article); });
  if (word.terms.size() > 1) {
    std::sort(articles.begin(), articles.end());
    articles.erase(std::unique(articles.begin(), articles.end()), articles.end());
  }
  return articles;
}

void keep_those_with(const SegmentWord& word, const Segment& segment, std::vector<std::uint32_t>& articles) {
  std::vector<std::uint32_t> kept;
  for (const std::string& term : word.terms) {
    auto it = segment.articles->postlist_begin(term);
    const auto end = segment.articles->postlist_end(term);
    for (const std::uint32_t article : articles) {
      if (it == end) break;
      it.skip_to(article);
      if (it != end && *it == article) kept.push_back(article);
    }
  }
  std::sort(kept.begin(), kept.end());
  kept.erase(std::unique(kept.begin(), kept.end()), kept.end());
  articles = std::move(kept);
}

}  // namespace

SegmentWord look_up(std::string_view normal, const Segment& segment) {
  SegmentWord word;
  const auto [first, last] = segment.words.with_normal(normal);
  for (std::uint32_t index = first; index < last; ++index) {
    const schema::Words::Entry entry = segment.words.entry(index);
    word.numbers.push_back(entry.number);
    word.is_common = word.is_common || entry.number < common_words;
    std::string term = entry.unspaced ? schema::character_term(entry.normal) : schema::text_term(entry.word());
    if (std::find(word.terms.begin(), word.terms.end(), term) != word.terms.end()) continue;
    word.postings += segment.articles->get_termfreq(term);
    word.terms.push_back(std::move(term));
  }
  return word;
}

SegmentWord look_up_pair(std::string_view first, std::string_view second, const Segment& segment) {
  std::string term = schema::character_pair_term(first, second);
  const std::uint64_t postings = segment.articles->get_termfreq(term);
  return {.numbers = {}, .terms = {std::move(term)}, .postings = postings};
}

std::vector<std::uint32_t> articles_with_all(std::vector<SegmentWord> words, const Segment& segment) {
  if (words.empty()) return {};
  sort_by_rarity(words);
  std::vector<std::uint32_t> articles = articles_of(words.front(), segment);
  for (std::size_t i = 1; i < words.size() && i < most_words_asked && !articles.empty(); ++i)
    keep_those_with(words[i], segment, articles);
  return articles;
}

// Of words that stand n times in all, n - least may be missing: of any more than that, some must be there.
std::vector<std::uint32_t> articles_with_most(std::vector<SegmentWord> words, std::uint32_t least,
                                              const Segment& segment, std::size_t limit) {
  sort_by_rarity(words);
  std::uint32_t all = 0;
  for (const SegmentWord& word : words) all += word.times;
  if (all < least) return {};
  const std::uint32_t may_miss = all - least;
  std::uint32_t asked = 0;
  std::uint64_t postings = 0;
  // By article: how many of the words that were asked for can stand in it.
  std::vector<std::uint32_t> standing(segment.info.last_article - segment.info.first_article + 1);
  for (const SegmentWord& word : words) {
    const bool is_enough = asked > may_miss && postings + word.postings > few_postings;
    if (is_enough) break;
    asked += word.times;
    postings += word.postings;
    for (const std::uint32_t article : articles_of(word, segment))
      standing[article - segment.info.first_article] += word.times;
  }
  const std::uint32_t least_asked = asked - may_miss;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> ranked;  // standing, article
  for (std::size_t i = 0; i < standing.size(); ++i)
    if (standing[i] >= least_asked)
      ranked.emplace_back(standing[i], segment.info.first_article + static_cast<std::uint32_t>(i));
  const auto is_likelier = [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first > b.first : a.second < b.second;
  };
  std::sort(ranked.begin(), ranked.end(), is_likelier);
  if (ranked.size() > limit) ranked.resize(limit);
  std::vector<std::uint32_t> articles;
  for (const auto& [count, article] : ranked) articles.push_back(article);
  return articles;
}

}  // namespace searcher
