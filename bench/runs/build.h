// What does an index cost? Time, memory and bytes, each engine built by a process of its own.
#pragma once

#include <string>
#include <vector>

#include "bench/engines/engine_indexes.h"
#include "bench/report/json.h"

namespace bench {

struct BuildOptions {
  std::vector<std::string> sources;
  std::vector<std::string> engines = {"pullquote", "xapian", "fts5"};
  unsigned jobs = 2;  // Pullquote's threads; the peers have one writer each
  // Also measured for Xapian: $XAPIAN_FLUSH_THRESHOLD, in documents.
  std::vector<unsigned> flush_thresholds = {500};
};

// Builds each engine's index anew in `indexes` and leaves it there for other runs.
// {"articles", "text_bytes", "engines": {NAME: {"seconds", "finish_seconds", "cpu_seconds", "mb_a_second",
// "peak_bytes", "index_bytes", "index_to_text", "parts": {NAME: bytes}}}}. Megabytes are 10^6 bytes of text.
// `finish_seconds` are a peer's compaction or optimisation, not part of its `seconds` and speed; Pullquote's are all in
// `seconds`. Pullquote's seconds hold the reading of its sources; the peers get the texts ready to be indexed.
Json measure_build(const EngineIndexes& indexes, const BuildOptions& options);

}  // namespace bench
