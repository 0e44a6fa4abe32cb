// How is it told how far a run is?
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "indexer/run.h"

namespace indexer {

// "1200 articles, 34.5 MB, 8.1 MB/s, 0 skipped, 2 min left". `total`: the bytes of all sources, if they are known.
std::string progress_text(const Progress& progress, double seconds, std::optional<std::uint64_t> total);

}  // namespace indexer
