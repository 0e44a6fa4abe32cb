// How is an index cut into segments that several machines serve?
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "indexer/run.h"
#include "schema/manifest.h"

namespace indexer {

struct SplitOptions {
  std::string index;
  std::string out;         // the folder that gets the segments: OUT/part-1, OUT/part-2 …
  std::uint32_t into = 1;  // so many
  unsigned jobs = 1;
};

// Writes the live generation's articles into segments of as many articles each, as near as can be. Articles keep their
// numbers and weights; deleted ones are left out. Each folder is exchanged for the one that was there in one step, once
// all are complete and synced; parts with higher numbers are removed. Gives each segment's manifest. Throws
// schema::IndexError.
std::vector<schema::Manifest> split(const SplitOptions& options, const RunEvents& events);

}  // namespace indexer
