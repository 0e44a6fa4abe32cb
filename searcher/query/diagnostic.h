// What was odd in a query, and where?
#pragma once

#include <string>

#include "text/range.h"

namespace searcher {

// Something in a query that was not understood, or not as it may have been meant. The message says
// what was made of it, and ends without a point.
struct Diagnostic {
  text::Range where;  // bytes of the query
  std::string message;
};

}  // namespace searcher
