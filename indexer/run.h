// What is a run of the indexer told, and what does it tell?
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "corpus/reader.h"
#include "schema/manifest.h"

namespace indexer {

struct RunOptions {
  std::string index;
  std::vector<std::string> sources;  // files, folders, "-"
  unsigned jobs = 1;
  std::string language;  // for articles that state none; "" detects
  corpus::ReadOptions reading;
  std::size_t basis_articles = 10'000;  // that a build takes its averages and commonest words from
  bool prune = false;                   // an update drops what its sources do not hold any more
};

struct Progress {
  std::uint64_t articles = 0;      // read
  std::uint64_t unchanged = 0;     // units that stood in the index already
  std::uint64_t source_bytes = 0;  // of all units that were met
  std::uint64_t skipped = 0;
};

// All are called on the calling thread.
struct RunEvents {
  std::function<void(const Progress&)> progress;  // after each article, now and then between unchanged ones
  std::function<void(const corpus::Remark&)> remark;
  std::function<void(const std::string& step)> step;  // what begins now
};

}  // namespace indexer
