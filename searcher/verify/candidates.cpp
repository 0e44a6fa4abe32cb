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

// How many of the words that were asked for can stand in each article, segment by segment.
class StandingWords {
 public:
  explicit StandingWords(const std::vector<WordsInSegment>& segments) : segments_(segments) {
    std::size_t articles = 0;
    for (const WordsInSegment& in : segments) {
      standing_.emplace_back(in.segment->info.last_article - in.segment->info.first_article + 1);
      articles += standing_.back().size();
    }
    articles_with_ = {articles};
  }

  void ask(std::size_t word) {
    const std::uint32_t times = segments_.front().words[word].times;
    asked_ += times;
    articles_with_.resize(asked_ + 1);
    for (std::size_t i = 0; i < segments_.size(); ++i) {
      const Segment& segment = *segments_[i].segment;
      for (const std::uint32_t article : articles_with_any(segments_[i].words[word].terms, segment)) {
        std::uint32_t& count = standing_[i][article - segment.info.first_article];
        --articles_with_[count];
        count += times;
        ++articles_with_[count];
      }
    }
  }

  std::uint32_t asked() const { return asked_; }

  std::size_t articles_missing_at_most(std::uint32_t may_miss) const {
    std::size_t sum = 0;
    for (std::size_t count = asked_ > may_miss ? asked_ - may_miss : 0; count < articles_with_.size(); ++count)
      sum += articles_with_[count];
    return sum;
  }

  // By segment and article.
  std::vector<std::vector<std::uint32_t>> missing() const {
    std::vector<std::vector<std::uint32_t>> missing = standing_;
    for (std::vector<std::uint32_t>& counts : missing)
      for (std::uint32_t& count : counts) count = asked_ - count;
    return missing;
  }

 private:
  const std::vector<WordsInSegment>& segments_;
  std::vector<std::vector<std::uint32_t>> standing_;
  std::vector<std::size_t> articles_with_;  // by how many of the words they have
  std::uint32_t asked_ = 0;
};

std::uint64_t postings_of(const std::vector<WordsInSegment>& segments, std::size_t word) {
  std::uint64_t sum = 0;
  for (const WordsInSegment& in : segments) sum += in.words[word].postings;
  return sum;
}

}  // namespace

SegmentWord look_up(std::string_view normal, const Segment& segment, const CommonWords& common) {
  SegmentWord word;
  word.is_common = common.contains(normal);
  const auto [first, last] = segment.words.with_normal(normal);
  for (std::uint32_t index = first; index < last; ++index) {
    const schema::Words::Entry entry = segment.words.entry(index);
    word.numbers.push_back(entry.number);
    std::string term = entry.unspaced ? schema::character_term(entry.normal) : schema::text_term(entry.word());
    if (std::find(word.terms.begin(), word.terms.end(), term) != word.terms.end()) continue;
    word.postings += count_postings(term, segment);
    word.terms.push_back(std::move(term));
  }
  return word;
}

std::vector<SegmentWord> look_up_all(const WordRun& run, const Segment& segment, const CommonWords& common) {
  std::unordered_map<std::string_view, std::size_t> known;
  std::vector<SegmentWord> words;
  for (const RunWord& word : run.words) {
    const auto [it, is_new] = known.try_emplace(word.normal, words.size());
    if (is_new)
      words.push_back(look_up(word.normal, segment, common));
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

std::vector<std::size_t> by_rarity(const std::vector<WordsInSegment>& segments) {
  std::vector<std::pair<std::uint64_t, std::size_t>> ranked;
  if (segments.empty()) return {};
  for (std::size_t word = 0; word < segments.front().words.size(); ++word)
    ranked.emplace_back(postings_of(segments, word), word);
  std::sort(ranked.begin(), ranked.end());
  std::vector<std::size_t> words;
  for (const auto& [postings, word] : ranked) words.push_back(word);
  return words;
}

// Whoever misses at most k of all words misses at most k of any of them. So the rarest are asked for, until the
// articles that are left are fewer than it pays to part further.
std::vector<Likely> articles_with_most(const std::vector<WordsInSegment>& segments, std::uint32_t may_miss,
                                       std::uint32_t telling_may_miss, std::size_t limit) {
  std::vector<std::size_t> words = by_rarity(segments);
  if (words.empty()) return {};
  const auto common = std::stable_partition(words.begin(), words.end(),
                                            [&](std::size_t word) { return !segments.front().words[word].is_common; });
  StandingWords standing(segments);
  const auto ask_some = [&](auto first, auto last, std::uint32_t allowed) {
    for (; first != last; ++first) {
      const std::size_t articles = std::min(standing.articles_missing_at_most(allowed), limit);
      if (standing.asked() > allowed && articles * postings_for_an_article < postings_of(segments, *first)) return;
      standing.ask(*first);
    }
  };
  ask_some(words.begin(), common, std::min(may_miss, telling_may_miss));
  const auto telling_missing = standing.missing();
  ask_some(common, words.end(), may_miss);
  const auto missing = standing.missing();

  std::vector<Likely> likely;
  for (std::size_t i = 0; i < segments.size(); ++i) {
    const Segment& segment = *segments[i].segment;
    for (std::size_t n = 0; n < missing[i].size(); ++n) {
      const std::uint32_t article = segment.info.first_article + static_cast<std::uint32_t>(n);
      if (missing[i][n] <= may_miss && telling_missing[i][n] <= telling_may_miss && !segment.is_deleted(article))
        likely.push_back({article, missing[i][n], i});
    }
  }
  std::sort(likely.begin(), likely.end(), [](const Likely& a, const Likely& b) {
    return a.missing != b.missing ? a.missing < b.missing : a.article < b.article;
  });
  if (likely.size() > limit) likely.resize(limit);
  return likely;
}

}  // namespace searcher
