#include "tests/searcher/watch/growing_index.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "indexer/build.h"

namespace searcher::watch {

void GrowingIndex::build(const std::map<std::string, std::string>& articles, bool is_backwards) {
  std::vector<std::string> rows;
  for (const auto& [id, text] : articles)
    rows.push_back(nlohmann::json{{"id", id}, {"text", text}, {"language", "en"}}.dump());
  if (is_backwards) std::reverse(rows.begin(), rows.end());
  build_rows(rows);
}

void GrowingIndex::build_rows(const std::vector<std::string>& rows) {
  std::string lines;
  for (const std::string& row : rows) lines += row + "\n";
  indexer::RunOptions options;
  options.index = path();
  options.sources = {folder_.write("articles.jsonl", lines)};
  indexer::build(options, {.progress = [](const auto&) {}, .remark = [](const auto&) {}, .step = [](const auto&) {}});
}

}  // namespace searcher::watch
