// Which part of the index does an answer leave out, because its server does not answer?
#pragma once

#include <string>
#include <vector>

#include "searcher/index/snapshot.h"

namespace searcher {

// Names of the segments.
std::vector<std::string> missing_segments(const Snapshot& snapshot);

// A note on each, for people.
void note_missing_segments(const Snapshot& snapshot, std::vector<std::string>& notes);

}  // namespace searcher
