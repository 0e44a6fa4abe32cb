// How does an index follow its coverage without being built anew?
#pragma once

#include <string>
#include <vector>

#include "indexer/run.h"
#include "schema/manifest.h"

namespace indexer {

// Reads the sources, adds what is new and replaces what changed; with `prune` drops what the sources held and do not
// hold any more. What stands in the index already is not analysed again. Averages, commonest words and dictionary stay
// as the last build made them. Segments are merged when there are many, and written anew without their dead when these
// are many. Without an index it builds one. When nothing changed no generation is published, and that of the live one
// comes back with this run's report. Throws schema::IndexError; then the old generation stands.
schema::Manifest update(const RunOptions& options, const RunEvents& events);

struct Removal {
  schema::Manifest manifest;
  std::vector<std::string> unknown;  // ids that no article has
};

// Removes the articles with these ids. They stay away from updates until their source changes, or a build reads it.
// Nothing is published when all ids are unknown. Throws as update() does.
Removal remove(const std::string& index, const std::vector<std::string>& ids, unsigned jobs, const RunEvents& events);

// Merges all segments into one that holds no dead articles. Throws as update() does.
schema::Manifest merge_all(const std::string& index, unsigned jobs, const RunEvents& events);

}  // namespace indexer
