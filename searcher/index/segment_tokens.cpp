#include "searcher/index/segment_tokens.h"

#include "schema/bytes.h"
#include "schema/error.h"
#include "schema/served_segment.h"

namespace searcher {

schema::EncodedTokens SegmentTokens::encoded(std::uint32_t article) const {
  if (const auto* file = std::get_if<schema::TokenStream>(&from_)) return file->encoded(article);
  const Remote& remote = std::get<Remote>(from_);
  const auto block = remote.store->get(schema::tokens_key(article));
  if (block->empty()) return {};
  try {
    return schema::read_token_block(*block, block);
  } catch (const schema::MalformedBytes& error) {
    throw schema::damaged(remote.place, error.what());
  }
}

std::uint32_t SegmentTokens::minute(std::uint32_t article) const {
  if (const auto* file = std::get_if<schema::TokenStream>(&from_)) return file->minute(article);
  const Remote& remote = std::get<Remote>(from_);
  const std::uint32_t at = article - remote.first_article;  // wraps for what comes before
  return at < remote.minutes.size() ? remote.minutes[at] : 0;
}

}  // namespace searcher
