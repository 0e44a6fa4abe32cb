// How does coverage become an index? A whole new generation from sources.
#pragma once

#include "indexer/run.h"
#include "schema/manifest.h"

namespace indexer {

// Reads the sources and publishes a new generation. The index depends on the sources and options, not on `jobs`.
// Throws schema::IndexError; then the old generation stands, as it does when nothing could be read at all.
schema::Manifest build(const RunOptions& options, const RunEvents& events);

}  // namespace indexer
