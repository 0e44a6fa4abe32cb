// Are the quotations of this draft right? A form for the draft; then the draft with its quotations marked, and beside
// it what was found of each.
#pragma once

#include <string>

#include "searcher/index/snapshot.h"
#include "searcher/page/page.h"

namespace searcher {

struct CheckAsked {
  std::string draft;  // as pasted; "" for the empty form
  bool allow_reported = false;
};

// Throws schema::IndexError (damaged).
PageResponse check_page(const CheckAsked& asked, const Snapshot& snapshot);

}  // namespace searcher
