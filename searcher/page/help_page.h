// How is it used? What can be typed, and the keys.
#pragma once

#include "searcher/index/snapshot.h"
#include "searcher/page/page.h"

namespace searcher {

PageResponse help_page(const Snapshot& snapshot);

}  // namespace searcher
