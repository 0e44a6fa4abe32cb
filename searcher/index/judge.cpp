#include "searcher/index/judge.h"

#include "searcher/index/deadline.h"
#include "searcher/index/lazy_record.h"

namespace searcher {

bool Judge::matches(std::uint32_t article) {
  Deadline::check();
  const Segment& segment = snapshot_.segment_of(article);
  if (segment.left_out(versions_).contains(article)) return false;
  if (is_decided()) return true;
  const schema::EncodedTokens tokens = segment.tokens.encoded(article);
  LazyRecord record(snapshot_, article);
  return matcher_of(segment).matches(
      {.tokens = tokens,
       .record = [&]() -> const schema::Record& { return record.head(); },
       .quotations = [&]() -> const std::vector<schema::Quotation>& { return record.quotations(); }});
}

const Matcher& Judge::matcher_of(const Segment& segment) {
  const auto found = matchers_.find(&segment);
  if (found != matchers_.end()) return found->second;
  return matchers_.emplace(&segment, Matcher(list_.undecided, segment.words, languages_, unit_)).first->second;
}

}  // namespace searcher
