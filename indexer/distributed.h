// How do served segments become one index again? By name, where servers have them, or by their articles.
#pragma once

#include <string>
#include <vector>

#include "indexer/run.h"
#include "schema/manifest.h"

namespace indexer {

struct DistributedOptions {
  std::string index;
  std::vector<std::string> segments;  // the folder of each served segment, or HOST:PORT of its server
  unsigned jobs = 1;
  bool apart = false;  // join(): each stays a segment of its own
};

// Publishes a generation whose segments the named servers have. Throws schema::IndexError: remote_unreachable,
// remote_differs (they are not the segments of one index), unwritable, locked.
schema::Manifest name_remote(const DistributedOptions& options, const RunEvents& events);

// Publishes a generation of local segments that holds the articles of all. Throws the same.
schema::Manifest join(const DistributedOptions& options, const RunEvents& events);

// Document ids of several databases stand interleaved in 32 bits: throws IndexError (remote_differs) for so many
// segments whose last article has a number that no longer fits.
void check_document_ids(std::size_t segments, std::uint32_t last_article, const std::string& index);

}  // namespace indexer
