// How do segments become one?
#pragma once

#include <string>
#include <vector>

#include "schema/ledger.h"
#include "schema/manifest.h"

namespace indexer {

// Merges the segments in the folders `inputs` (of one and the same basis, their article numbers ascending from one to
// the next) into the folder `path`: one compacted database, one token stream, one file of words, one ledger, to which
// the units, moves and sources of `additions` come. No article is left out. Two threads, and memory for the vocabulary
// and the ledger alone. Throws schema::IndexError (unwritable, damaged).
void merge(const std::vector<std::string>& inputs, const schema::Ledger& additions, const std::string& path);

// What a manifest says of the segment in the folder `path`, but for its name and what is deleted. Throws
// schema::IndexError (damaged, unreadable).
schema::SegmentInfo describe(const std::string& path);

}  // namespace indexer
