// Which picture shows this? Captions as cards, each with whom the picture is to be credited to.
#pragma once

#include "searcher/index/snapshot.h"
#include "searcher/page/asked.h"
#include "searcher/page/page.h"

namespace searcher {

// Throws schema::IndexError (damaged).
PageResponse captions_page(const Asked& asked, const Snapshot& snapshot);

}  // namespace searcher
