#include "searcher/answer/story_versions.h"

#include <algorithm>
#include <cstdint>
#include <tuple>

namespace searcher {

std::vector<std::string> versions_of(const std::string& id, const std::string& version_of, const Snapshot& snapshot) {
  if (!snapshot.has_superseded()) return {};  // nor is any story told twice
  const std::string& story = version_of.empty() ? id : version_of;
  std::vector<std::uint32_t> articles = snapshot.find_versions(story);
  if (articles.empty()) return {};
  if (const std::uint32_t first = snapshot.find_article(story)) articles.push_back(first);
  if (articles.size() == 1) return {};
  std::vector<std::tuple<bool, std::uint32_t, std::uint32_t>> ordered;
  for (const std::uint32_t article : articles)
    ordered.emplace_back(!snapshot.is_superseded(article), snapshot.segment_of(article).tokens.minute(article),
                         article);
  std::sort(ordered.begin(), ordered.end());
  std::vector<std::string> ids;
  for (const auto& [is_latest, minute, article] : ordered) ids.push_back(snapshot.record(article).head.id);
  return ids;
}

std::vector<std::string> later_versions_of(const std::string& id, const std::string& version_of,
                                           const Snapshot& snapshot) {
  std::vector<std::string> versions = versions_of(id, version_of, snapshot);
  const auto own = std::find(versions.begin(), versions.end(), id);
  if (own != versions.end()) versions.erase(versions.begin(), own + 1);
  return versions;
}

}  // namespace searcher
