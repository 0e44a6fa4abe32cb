#include "tests/searcher/small_index.h"

#include <nlohmann/json.hpp>

#include "indexer/build.h"

namespace searcher {
namespace {

using Json = nlohmann::json;

Json object_of(const std::vector<std::pair<std::string, std::string>>& fields) {
  Json object = Json::object();
  for (const auto& [key, value] : fields)
    if (!value.empty()) object[key] = value;
  return object;
}

Json row_of(const SmallArticle& article) {
  Json row = object_of({{"id", article.id},
                        {"headline", article.headline},
                        {"published", article.published},
                        {"place", article.place},
                        {"agency", article.agency},
                        {"language", article.language},
                        {"url", article.url},
                        {"kicker", article.kicker}});
  row["paragraphs"] = article.paragraphs;
  row["topics"] = article.topics;
  row["captions"] = Json::array();
  for (const SmallCaption& caption : article.captions)
    row["captions"].push_back(object_of({{"text", caption.text},
                                         {"photographer", caption.photographer},
                                         {"agency", caption.agency},
                                         {"place", caption.place},
                                         {"date", caption.date},
                                         {"image", caption.image}}));
  return row;
}

}  // namespace

std::string rows_of(const std::vector<SmallArticle>& articles) {
  std::string lines;
  for (const SmallArticle& article : articles) lines += row_of(article).dump() + "\n";
  return lines;
}

SmallIndex::SmallIndex(const std::vector<SmallArticle>& articles) {
  indexer::RunOptions options;
  options.index = folder_ / "index";
  options.sources = {folder_.write("articles.jsonl", rows_of(articles))};
  indexer::build(options, {.progress = [](const auto&) {}, .remark = [](const auto&) {}, .step = [](const auto&) {}});
  snapshot_ = std::make_unique<Snapshot>(options.index);
}

}  // namespace searcher
