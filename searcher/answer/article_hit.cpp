#include "searcher/answer/article_hit.h"

namespace searcher {

ArticleHit hit_of(const MatchedArticle& article) {
  const schema::Record& record = article.record;
  ArticleHit hit;
  hit.article = record.id;
  hit.kicker = record.kicker;
  hit.headline = article.headline();
  hit.published = record.published;
  hit.place = record.place;
  hit.agency = record.agency;
  hit.language = record.language;
  hit.url = record.url;
  hit.source = record.sources.empty() ? "" : record.sources.front();
  hit.version_of = record.version_of;
  return hit;
}

}  // namespace searcher
