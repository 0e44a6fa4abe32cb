// Which articles match, and in what order, where servers have a part of the index? Their answer is judged here.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "searcher/index/retrieval.h"

namespace searcher {

// As retrieve() and retrieve_any_word(), for a snapshot with remote segments. A total that is not exact may be another
// estimate. Throw Xapian::Error, too.
Retrieved retrieve_remotely(const Node& root, const Snapshot& snapshot, const RetrievalOptions& options);
std::vector<Candidate> retrieve_any_word_remotely(const Node& root, const Snapshot& snapshot,
                                                  const std::vector<std::string>& languages, Versions versions,
                                                  std::uint32_t wanted);

}  // namespace searcher
