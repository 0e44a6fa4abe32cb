// Where does this stand, every time? Keyword in context, a line each.
#pragma once

#include "searcher/index/snapshot.h"
#include "searcher/page/asked.h"
#include "searcher/page/page.h"

namespace searcher {

// Throws schema::IndexError (damaged).
PageResponse occurrences_page(const Asked& asked, const Snapshot& snapshot);

}  // namespace searcher
