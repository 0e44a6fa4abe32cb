// Which versions of a story are there?
#pragma once

#include <string>
#include <vector>

#include "searcher/index/snapshot.h"

namespace searcher {

// The ids of all versions of the story that an article tells, its own too, first to last: in the order in which they
// were published, then in which they came; the latest one at the end. None where the article is the only one.
// `version_of` is what its record says. Throws schema::IndexError (damaged).
std::vector<std::string> versions_of(const std::string& id, const std::string& version_of, const Snapshot& snapshot);

// Those of them that come behind the article.
std::vector<std::string> later_versions_of(const std::string& id, const std::string& version_of,
                                           const Snapshot& snapshot);

}  // namespace searcher
