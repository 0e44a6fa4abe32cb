#include "indexer/rewriting.h"

#include <algorithm>
#include <utility>

#include "indexer/segment_merger.h"

namespace indexer {
namespace {

constexpr std::uint64_t shard_bytes = 8 << 20;  // of text

void add_counts(const Shard& shard, schema::Manifest& manifest) {
  for (const ArticleCounts& article : shard.counts()) {
    ++manifest.counts.articles;
    manifest.counts.captions += article.captions;
    manifest.counts.sentences += article.sentences;
    manifest.counts.words += article.words;
    manifest.counts.text_bytes += article.text_bytes;
    manifest.counts.quotations += article.quotations;
    ++manifest.languages[article.language];
    if (article.first_day.empty()) continue;
    if (manifest.first_day.empty() || article.first_day < manifest.first_day) manifest.first_day = article.first_day;
    manifest.last_day = std::max(manifest.last_day, article.last_day);
  }
}

}  // namespace

Rewriting::Rewriting(std::string draft, const Basis& basis, unsigned jobs)
    : draft_(std::move(draft)), basis_(basis), workers_(jobs) {}

void Rewriting::add(std::uint32_t article, schema::Record record) {
  pending_bytes_ += record.text.size();
  pending_.emplace_back(article, std::move(record));
  if (pending_bytes_ >= shard_bytes) flush();
}

void Rewriting::flush() {
  if (pending_.empty()) return;
  shards_.push_back(std::make_unique<Shard>(draft_ + "/" + std::to_string(shards_.size())));
  workers_.submit(
      [this, shard = shards_.back().get(), batch = std::make_shared<decltype(pending_)>(std::move(pending_))] {
        for (auto& [number, record] : *batch) shard->add(number, std::move(record));
        shard->write(basis_, vocabulary_);
      });
  pending_ = {};
  pending_bytes_ = 0;
}

schema::SegmentInfo Rewriting::finish(const std::string& path, schema::Manifest& manifest,
                                      std::set<std::string>& speakers) {
  flush();
  workers_.wait();
  for (const auto& shard : shards_) {
    add_counts(*shard, manifest);
    speakers.insert(shard->speakers().begin(), shard->speakers().end());
  }
  return merge(shards_, vocabulary_, path);
}

}  // namespace indexer
