// What does a generation hold in all? The totals in its manifest.
#pragma once

#include <string>
#include <vector>

#include "schema/manifest.h"

namespace indexer {

// Fills in counts, languages and days from the ledgers of the manifest's segments, whose folders `paths` are, in the
// same order. Deleted articles are left out; speakers of deleted articles count until their segment is purged. Throws
// schema::IndexError (damaged).
void count_totals(schema::Manifest& manifest, const std::vector<std::string>& paths);

}  // namespace indexer
