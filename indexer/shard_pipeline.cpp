#include "indexer/shard_pipeline.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "indexer/basis_maker.h"
#include "indexer/segment_merger.h"

namespace indexer {
namespace {

constexpr std::size_t group = 16;  // so many segments are merged into one

}  // namespace

ShardPipeline::ShardPipeline(std::string folder, const Options& options, std::optional<Basis> basis)
    : folder_(std::move(folder)), options_(options), basis_(std::move(basis)), workers_(options.jobs) {}

void ShardPipeline::add(Incoming article) {
  pending_bytes_ += article.bytes;
  total_bytes_ += article.bytes;
  pending_.push_back(std::move(article));
  if (pending_bytes_ >= std::clamp(total_bytes_ / 8, options_.min_shard_bytes, options_.max_shard_bytes)) flush();
}

std::vector<std::string> ShardPipeline::finish() {
  flush();
  if (!basis_) fix_basis();
  workers_.wait();
  std::vector<std::string> paths;
  // A higher node holds earlier articles than what is left of the levels below.
  const unsigned highest = done_.empty() ? 0 : done_.rbegin()->first.first;
  for (unsigned level = highest + 1; level-- > 0;)
    for (const auto& [node, path] : done_)
      if (node.first == level) paths.push_back(path);
  return paths;
}

void ShardPipeline::flush() {
  if (pending_.empty()) return;
  articles_ += pending_.size();
  const std::size_t number = shards_++;
  auto shard = std::make_unique<Shard>(fmt::format("{}/{}", folder_, number));
  auto batch = std::make_shared<std::vector<Incoming>>(std::move(pending_));
  const auto fill = [batch](Shard& into) {
    for (Incoming& article : *batch) {
      into.add(article.number, article.record(), article.provenance);
      article.record = nullptr;
    }
  };
  pending_.clear();
  pending_bytes_ = 0;
  if (basis_) {
    workers_.submit([this, fill, number, mine = std::shared_ptr<Shard>(std::move(shard))] {
      fill(*mine);
      write(*mine, number);
    });
    return;
  }
  waiting_.push_back(std::move(shard));
  workers_.submit([fill, mine = waiting_.back().get()] { fill(*mine); });
  if (articles_ >= options_.basis_articles || total_bytes_ >= options_.basis_bytes) fix_basis();
}

void ShardPipeline::fix_basis() {
  workers_.wait();
  basis_ = make_basis(waiting_, options_.basis_articles);
  for (std::size_t i = 0; i < waiting_.size(); ++i)
    workers_.submit([this, i, shard = std::shared_ptr<Shard>(std::move(waiting_[i]))] { write(*shard, i); });
  waiting_.clear();
}

void ShardPipeline::write(Shard& shard, std::size_t number) {
  shard.write(*basis_);
  complete({0, number}, shard.path());
}

// The worker that completes a group merges it.
void ShardPipeline::complete(Node node, std::string path) {
  std::vector<std::string> inputs;
  const Node above{node.first + 1, node.second / group};
  {
    const std::lock_guard lock(mutex_);
    done_[node] = std::move(path);
    const auto begin = done_.lower_bound({node.first, above.second * group});
    const auto end = done_.lower_bound({node.first, (above.second + 1) * group});
    if (static_cast<std::size_t>(std::distance(begin, end)) < group) return;
    for (auto it = begin; it != end; ++it) inputs.push_back(it->second);
    done_.erase(begin, end);
  }
  const std::string merged = fmt::format("{}/{}-{}", folder_, above.first, above.second);
  merge(inputs, {}, merged);
  for (const std::string& input : inputs) std::filesystem::remove_all(input);
  complete(above, merged);
}

}  // namespace indexer
