// How does a stream of articles become shards on all cores, in bounded memory?
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "indexer/basis.h"
#include "indexer/shard.h"
#include "indexer/worker_pool.h"

namespace indexer {

// An article on its way.
struct Incoming {
  std::uint32_t number = 0;
  std::uint64_t bytes = 0;                 // of its text
  std::function<schema::Record()> record;  // called once, on a worker
  Provenance provenance;
};

// Cuts the stream into shards and sends them over the workers; merges shards in groups as they pile up, so that few
// files are open at the end, however much came. Where shards are cut depends on the articles alone. For one thread, the
// owner's.
class ShardPipeline {
 public:
  struct Options {
    unsigned jobs = 1;
    std::uint64_t min_shard_bytes = 4 << 20;   // of text; shards grow with what was read,
    std::uint64_t max_shard_bytes = 16 << 20;  // up to this
    std::size_t basis_articles = 10'000;       // that a basis is made of, all of them in memory until then
    std::uint64_t basis_bytes = 64 << 20;      // or fewer, of so much text
  };

  // Without a basis one is made from the first articles.
  ShardPipeline(std::string folder, const Options& options, std::optional<Basis> basis);

  // Article numbers ascend. Throws what a worker threw: schema::IndexError (unwritable).
  void add(Incoming article);

  // The folders of segments, in the order of their articles. To be called last.
  std::vector<std::string> finish();

  const Basis& basis() const { return *basis_; }  // once it is known, at the latest after finish()

 private:
  // What was written: level 0 are shards, a node of level n + 1 is a group of those of level n.
  using Node = std::pair<unsigned, std::size_t>;

  void flush();
  void fix_basis();
  void write(Shard& shard, std::size_t number);
  void complete(Node node, std::string path);

  std::string folder_;
  Options options_;
  std::optional<Basis> basis_;
  std::vector<std::unique_ptr<Shard>> waiting_;  // for the basis
  std::vector<Incoming> pending_;
  std::uint64_t pending_bytes_ = 0;
  std::uint64_t total_bytes_ = 0;
  std::size_t articles_ = 0;
  std::size_t shards_ = 0;
  std::mutex mutex_;
  std::map<Node, std::string> done_;  // guarded by mutex_
  WorkerPool workers_;                // last: its threads use all of the above
};

}  // namespace indexer
