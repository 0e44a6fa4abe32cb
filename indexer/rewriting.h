// How are articles written into a segment anew? From their records, as if they had just been read.
#pragma once

#include <cstdint>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "indexer/basis.h"
#include "indexer/shard.h"
#include "indexer/vocabulary.h"
#include "indexer/worker_pool.h"
#include "schema/manifest.h"
#include "schema/record.h"

namespace indexer {

// The text is read again, so what comes out is what this version of the program makes of it.
class Rewriting {
 public:
  // Works in the folder `draft`, on so many threads. `basis` is that of the index that the segment will be part of,
  // and outlives this object.
  Rewriting(std::string draft, const Basis& basis, unsigned jobs);

  // Numbers ascend. Throws what an earlier article's writing threw.
  void add(std::uint32_t article, schema::Record record);

  // Writes the segment's folder `path` and gives all of SegmentInfo but its name and what is superseded; adds what it
  // holds to the totals of `manifest`. To be called last, after at least one add(). Throws schema::IndexError
  // (unwritable, damaged).
  schema::SegmentInfo finish(const std::string& path, schema::Manifest& manifest, std::set<std::string>& speakers);

 private:
  void flush();

  std::string draft_;
  const Basis& basis_;
  Vocabulary vocabulary_;
  std::vector<std::unique_ptr<Shard>> shards_;
  std::vector<std::pair<std::uint32_t, schema::Record>> pending_;
  std::uint64_t pending_bytes_ = 0;
  WorkerPool workers_;  // last: its threads use all of the above
};

}  // namespace indexer
