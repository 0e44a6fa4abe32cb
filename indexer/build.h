// How does coverage become an index? A whole new generation from sources.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "corpus/reader.h"
#include "schema/manifest.h"

namespace indexer {

struct BuildOptions {
  std::string index;
  std::vector<std::string> sources;  // files, folders, "-"
  unsigned jobs = 1;
  std::string language;  // for articles that state none; "" detects
  corpus::ReadOptions reading;
};

struct Progress {
  std::uint64_t articles = 0;
  std::uint64_t text_bytes = 0;
  std::uint64_t skipped = 0;
};

struct BuildEvents {
  std::function<void(const Progress&)> progress;      // after each article, on the calling thread
  std::function<void(const corpus::Remark&)> remark;  // the same
  std::function<void(const std::string& step)> step;  // what begins now
};

// Reads the sources and publishes a new generation. The index depends on the sources and options, not on `jobs`.
// Throws schema::IndexError; then the old generation stands, as it does when nothing could be read at all.
schema::Manifest build(const BuildOptions& options, const BuildEvents& events);

}  // namespace indexer
