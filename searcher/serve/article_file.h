// What does an article say, for programs? Its stored text, or all that is known of it.
#pragma once

#include <optional>

#include "searcher/index/snapshot.h"
#include "searcher/serve/request.h"

namespace serve {

// "/a/ID.txt", "/a/ID.json". Nothing where there is no such article, but one that is called so with the ending: a page
// shows it. Throws schema::IndexError (damaged).
std::optional<Response> article_file(const Request& request, const searcher::Snapshot& snapshot);

}  // namespace serve
