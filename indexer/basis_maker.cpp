#include "indexer/basis_maker.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "indexer/impact.h"
#include "schema/compression.h"
#include "schema/stored_record.h"
#include "text/analyzer.h"

namespace indexer {
namespace {

// Pairs of so many of the commonest words are terms.
constexpr std::size_t common_words = 200;
// Such a word stands at least once in so many words.
constexpr std::uint64_t common_word_every = 2'000;

// So much text is looked at for the dictionary: twice as much made records 1 % smaller.
constexpr std::size_t sample_bytes = 2 << 20;

// Calls visit(article, analyzer) for each of the first articles.
template <typename Visit>
void each_article(const std::vector<std::unique_ptr<Shard>>& shards, std::size_t articles, Visit visit) {
  for (const auto& shard : shards) {
    for (const ArticleAnalysis& article : shard->articles()) {
      if (articles == 0) return;
      --articles;
      visit(article, *shard);
    }
  }
}

schema::AverageLengths averages(const std::vector<std::unique_ptr<Shard>>& shards, std::size_t articles) {
  LengthAverager averager;
  each_article(shards, articles, [&](const ArticleAnalysis& article, const Shard&) { averager.add(article.lengths); });
  return averager.averages();
}

std::vector<std::string> commonest_words(const std::vector<std::unique_ptr<Shard>>& shards, std::size_t articles) {
  std::map<const Shard*, std::vector<std::uint64_t>> counts;  // by the analyzer's numbers
  std::uint64_t all = 0;
  each_article(shards, articles, [&](const ArticleAnalysis& article, const Shard& shard) {
    std::vector<std::uint64_t>& count = counts[&shard];
    count.resize(shard.analyzer().vocabulary_size());
    for (const std::uint32_t word : article.tokens.words) ++count[word];
    all += article.tokens.words.size();
  });
  std::unordered_map<std::string, std::uint64_t> by_normal;
  for (const auto& [shard, count] : counts) {
    for (std::uint32_t number = 0; number < count.size(); ++number) {
      const text::Word& word = shard->analyzer().word(number);
      if (!word.unspaced && count[number] > 0) by_normal[word.normal] += count[number];
    }
  }
  std::vector<std::pair<std::uint64_t, std::string>> ranked;
  for (const auto& [normal, count] : by_normal)
    if (count * common_word_every >= all) ranked.emplace_back(count, normal);
  std::sort(ranked.begin(), ranked.end(),
            [](const auto& a, const auto& b) { return std::tie(b.first, a.second) < std::tie(a.first, b.second); });
  if (ranked.size() > common_words) ranked.resize(common_words);
  std::vector<std::string> words;
  for (auto& [count, normal] : ranked) words.push_back(std::move(normal));
  return words;
}

std::string dictionary(const std::vector<std::unique_ptr<Shard>>& shards, std::size_t articles) {
  std::size_t bytes = 0;
  const auto each_piece = [&](auto visit) {
    each_article(shards, articles, [&](const ArticleAnalysis& article, const Shard&) {
      visit(schema::encode_head(article.record));
      const std::string& text = article.record.text;
      for (std::size_t at = 0; at < text.size(); at += schema::text_piece_bytes)
        visit(text.substr(at, schema::text_piece_bytes));
    });
  };
  each_piece([&](const std::string& piece) { bytes += piece.size(); });
  const std::size_t every = std::max<std::size_t>(1, bytes / sample_bytes);
  std::vector<std::string> samples;
  std::size_t number = 0;
  each_piece([&](std::string piece) {
    if (number++ % every == 0) samples.push_back(std::move(piece));
  });
  return schema::train_dictionary(samples);
}

}  // namespace

Basis make_basis(const std::vector<std::unique_ptr<Shard>>& shards, std::size_t articles) {
  return {.averages = averages(shards, articles),
          .common_words = commonest_words(shards, articles),
          .dictionary = dictionary(shards, articles)};
}

}  // namespace indexer
