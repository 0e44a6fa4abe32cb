#include "searcher/index/postings.h"

#include <xapian.h>

#include <algorithm>

namespace searcher {
namespace {

std::vector<std::uint32_t> sorted_once(std::vector<std::uint32_t> articles) {
  std::sort(articles.begin(), articles.end());
  articles.erase(std::unique(articles.begin(), articles.end()), articles.end());
  return articles;
}

}  // namespace

std::uint64_t count_postings(const std::string& term, const Segment& segment) try {
  return segment.articles->get_termfreq(term);
} catch (const Xapian::Error& error) {
  segment.fail(error);
}

std::vector<std::uint32_t> articles_with_any(const std::vector<std::string>& terms, const Segment& segment) try {
  std::vector<std::uint32_t> articles;
  for (const std::string& term : terms) {
    const auto end = segment.articles->postlist_end(term);
    for (auto it = segment.articles->postlist_begin(term); it != end; ++it) articles.push_back(*it);
  }
  return terms.size() > 1 ? sorted_once(std::move(articles)) : articles;
} catch (const Xapian::Error& error) {
  segment.fail(error);
}

std::vector<std::uint32_t> those_with_any(const std::vector<std::uint32_t>& articles,
                                          const std::vector<std::string>& terms, const Segment& segment) try {
  std::vector<std::uint32_t> kept;
  for (const std::string& term : terms) {
    auto it = segment.articles->postlist_begin(term);
    const auto end = segment.articles->postlist_end(term);
    for (const std::uint32_t article : articles) {
      if (it == end) break;
      it.skip_to(article);
      if (it != end && *it == article) kept.push_back(article);
    }
  }
  return sorted_once(std::move(kept));
} catch (const Xapian::Error& error) {
  segment.fail(error);
}

}  // namespace searcher
