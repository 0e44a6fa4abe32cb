// How does a segment become one that Xapian's own server can serve? Everything it has is put into one database.
#pragma once

#include <string>

#include "schema/manifest.h"

namespace indexer {

// Writes the folder `to`, a Xapian database as schema/served_segment.h says, from the segment's folder `from`. Article
// numbers stay document ids. `manifest` is that of an index of this segment alone. Its files are synced. Throws
// schema::IndexError (unwritable, damaged).
void write_served(const std::string& from, schema::Manifest manifest, const std::string& to);

}  // namespace indexer
