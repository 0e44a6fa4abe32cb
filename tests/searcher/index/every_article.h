// All articles of an index in memory, to put queries to each of them without a shortlist.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "searcher/match/matcher.h"
#include "tests/searcher/match/view_of.h"
#include "tests/searcher/small_index.h"

namespace searcher {

class EveryArticle {
 public:
  explicit EveryArticle(const Snapshot& snapshot) : snapshot_(snapshot) {
    for (const auto& segment : snapshot.segments())
      for (std::uint32_t number = segment->info.first_article; number <= segment->info.last_article; ++number)
        if (!segment->is_deleted(number))
          articles_.push_back({number, segment.get(), snapshot.tokens(number), snapshot.whole_record(number)});
  }

  std::size_t size() const { return articles_.size(); }

  // The numbers of those that match, ascending.
  std::vector<std::uint32_t> matching(const Node& query, const std::vector<std::string>& languages, Unit unit) const {
    std::map<const Segment*, Matcher> matchers;
    for (const auto& segment : snapshot_.segments())
      matchers.try_emplace(segment.get(), std::vector{&query}, segment->words, languages, unit);
    std::vector<std::uint32_t> numbers;
    for (const Article& article : articles_)
      if (matchers.at(article.segment)
              .match(view_of(article.tokens, article.record), layout_of(article.tokens))
              .matched)
        numbers.push_back(article.number);
    return numbers;
  }

 private:
  struct Article {
    std::uint32_t number;
    const Segment* segment;
    schema::EncodedTokens tokens;
    schema::Record record;
  };
  const Snapshot& snapshot_;
  std::vector<Article> articles_;
};

}  // namespace searcher
