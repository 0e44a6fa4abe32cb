// How do shards become one segment?
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "indexer/shard.h"
#include "indexer/vocabulary.h"
#include "schema/manifest.h"

namespace indexer {

// Merges `shards`, whose article numbers ascend from one to the next, into the folder `path`: one Xapian database, one
// token stream, one file of words. Gives all of SegmentInfo but its name and what is deleted. Throws schema::IndexError
// (unwritable, damaged).
schema::SegmentInfo merge(const std::vector<std::unique_ptr<Shard>>& shards, const Vocabulary& vocabulary,
                          const std::string& path);

}  // namespace indexer
