#include "searcher/index/judge.h"

namespace searcher {

bool Judge::matches(std::uint32_t article) {
  const Segment& segment = snapshot_.segment_of(article);
  if (segment.is_deleted(article)) return false;
  if (list_.undecided.empty()) return true;
  article_ = article;
  const schema::EncodedTokens tokens = segment.tokens.encoded(article);
  return matcher_of(segment).matches(
      {.tokens = tokens, .record = [this]() -> const schema::Record& { return record_of(article_); }});
}

const Matcher& Judge::matcher_of(const Segment& segment) {
  const auto found = matchers_.find(&segment);
  if (found != matchers_.end()) return found->second;
  return matchers_.emplace(&segment, Matcher(list_.undecided, segment.words, languages_, unit_)).first->second;
}

const schema::Record& Judge::record_of(std::uint32_t article) {
  if (!record_ || article != recorded_article_) record_ = snapshot_.record(article).head;
  recorded_article_ = article;
  return *record_;
}

}  // namespace searcher
