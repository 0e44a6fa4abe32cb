// What does the API say? The answers of the command line, as JSON.
#pragma once

#include "searcher/index/snapshot.h"
#include "searcher/serve/request.h"
#include "searcher/serve/serve_options.h"

namespace serve {

// Of the routes find to facets. Throws schema::IndexError (damaged) and searcher::DeadlinePassed.
Response answer_api(const Request& request, const searcher::Snapshot& snapshot, const Limits& limits);

}  // namespace serve
