#include "searcher/verify/candidates.h"

#include <algorithm>
#include <unordered_map>

#include "schema/terms.h"
#include "searcher/index/postings.h"

namespace searcher {
namespace {

// To look into one article takes as long as to read so many postings.
constexpr std::uint64_t postings_for_an_article = 250;
// So many of the rarest words together leave few articles that do not have the others, too.
constexpr std::size_t most_words_asked = 6;

void sort_by_rarity(std::vector<SegmentWord>& words) {
  std::sort(words.begin(), words.end(),
            [](const SegmentWord& a, const SegmentWord& b) { return a.postings < b.postings; });
}

// How many of the words that were asked for can stand in each article.
class StandingWords {
 public:
  explicit StandingWords(const Segment& segment)
      : segment_(segment), standing_(segment.info.last_article - segment.info.first_article + 1) {
    articles_with_ = {standing_.size()};
  }

  void ask(const SegmentWord& word) {
    asked_ += word.times;
    articles_with_.resize(asked_ + 1);
    for (const std::uint32_t article : articles_with_any(word.terms, segment_)) {
      std::uint32_t& count = standing_[article - segment_.info.first_article];
      --articles_with_[count];
      count += word.times;
      ++articles_with_[count];
    }
  }

  std::uint32_t asked() const { return asked_; }

  std::size_t articles_missing_at_most(std::uint32_t may_miss) const {
    std::size_t sum = 0;
    for (std::size_t count = asked_ > may_miss ? asked_ - may_miss : 0; count < articles_with_.size(); ++count)
      sum += articles_with_[count];
    return sum;
  }

  std::vector<std::uint32_t> missing() const {
    std::vector<std::uint32_t> missing;
    for (const std::uint32_t count : standing_) missing.push_back(asked_ - count);
    return missing;
  }

 private:
  const Segment& segment_;
  std::vector<std::uint32_t> standing_;     // by article
  std::vector<std::size_t> articles_with_;  // by how many of the words they have
  std::uint32_t asked_ = 0;
};

}  // namespace

SegmentWord look_up(std::string_view normal, const Segment& segment) {
  SegmentWord word;
  const auto [first, last] = segment.words.with_normal(normal);
  const std::uint32_t common_words = std::min(300U, segment.words.size() / 10);
  for (std::uint32_t index = first; index < last; ++index) {
    const schema::Words::Entry entry = segment.words.entry(index);
    word.numbers.push_back(entry.number);
    word.is_common = word.is_common || entry.number < common_words;
    std::string term = entry.unspaced ? schema::character_term(entry.normal) : schema::text_term(entry.word());
    if (std::find(word.terms.begin(), word.terms.end(), term) != word.terms.end()) continue;
    word.postings += count_postings(term, segment);
    word.terms.push_back(std::move(term));
  }
  return word;
}

std::vector<SegmentWord> look_up_all(const WordRun& run, const Segment& segment) {
  std::unordered_map<std::string_view, std::size_t> known;
  std::vector<SegmentWord> words;
  for (const RunWord& word : run.words) {
    const auto [it, is_new] = known.try_emplace(word.normal, words.size());
    if (is_new)
      words.push_back(look_up(word.normal, segment));
    else
      ++words[it->second].times;
  }
  return words;
}

SegmentWord look_up_pair(std::string_view first, std::string_view second, const Segment& segment) {
  std::string term = schema::character_pair_term(first, second);
  const std::uint64_t postings = count_postings(term, segment);
  return {.numbers = {}, .terms = {std::move(term)}, .postings = postings};
}

std::vector<std::uint32_t> articles_with_all(std::vector<SegmentWord> words, const Segment& segment) {
  if (words.empty()) return {};
  sort_by_rarity(words);
  std::vector<std::uint32_t> articles = articles_with_any(words.front().terms, segment);
  for (std::size_t i = 1; i < words.size() && i < most_words_asked && !articles.empty(); ++i)
    articles = those_with_any(articles, words[i].terms, segment);
  return articles;
}

// Whoever misses at most k of all words misses at most k of any of them. So the rarest are asked for, until the
// articles that are left are fewer than it pays to part further.
std::vector<Likely> articles_with_most(std::vector<SegmentWord> words, std::uint32_t may_miss,
                                       std::uint32_t telling_may_miss, const Segment& segment, std::size_t limit) {
  sort_by_rarity(words);
  const auto common =
      std::stable_partition(words.begin(), words.end(), [](const SegmentWord& word) { return !word.is_common; });
  StandingWords standing(segment);
  const auto ask_some = [&](auto first, auto last, std::uint32_t allowed) {
    for (; first != last; ++first) {
      const std::size_t articles = std::min(standing.articles_missing_at_most(allowed), limit);
      if (standing.asked() > allowed && articles * postings_for_an_article < first->postings) return;
      standing.ask(*first);
    }
  };
  ask_some(words.begin(), common, std::min(may_miss, telling_may_miss));
  const std::vector<std::uint32_t> telling_missing = standing.missing();
  ask_some(common, words.end(), may_miss);
  const std::vector<std::uint32_t> missing = standing.missing();

  std::vector<Likely> likely;
  for (std::size_t i = 0; i < missing.size(); ++i)
    if (missing[i] <= may_miss && telling_missing[i] <= telling_may_miss)
      likely.push_back({segment.info.first_article + static_cast<std::uint32_t>(i), missing[i]});
  std::sort(likely.begin(), likely.end(), [](const Likely& a, const Likely& b) {
    return a.missing != b.missing ? a.missing < b.missing : a.article < b.article;
  });
  if (likely.size() > limit) likely.resize(limit);
  return likely;
}

}  // namespace searcher
