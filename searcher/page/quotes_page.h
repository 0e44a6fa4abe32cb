// Who said this? Quotations with their speakers; without a query, whose there are most of.
#pragma once

#include "searcher/index/snapshot.h"
#include "searcher/page/asked.h"
#include "searcher/page/page.h"

namespace searcher {

// Throws schema::IndexError (damaged).
PageResponse quotes_page(const Asked& asked, const Snapshot& snapshot);

}  // namespace searcher
