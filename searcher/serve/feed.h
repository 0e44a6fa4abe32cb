// What is new for a query? An Atom feed (RFC 4287) that a reader's own program follows.
#pragma once

#include "searcher/index/snapshot.h"
#include "searcher/serve/request.h"
#include "searcher/serve/serve_options.h"

namespace serve {

// The articles that match, newest first, with the passages that do. The feed's title names the query. Takes q and the
// flags of find that change what is found. Throws schema::IndexError (damaged) and searcher::DeadlinePassed.
Response answer_feed(const Request& request, const searcher::Snapshot& snapshot, const Limits& limits);

}  // namespace serve
