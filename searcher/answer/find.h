// Which coverage speaks of this?
#pragma once

#include <string_view>

#include "searcher/answer/answer.h"
#include "searcher/answer/options.h"
#include "searcher/index/snapshot.h"

namespace searcher {

// Articles, best first, with the passages that matched. Throws schema::IndexError (damaged).
FindAnswer find(std::string_view query, const Snapshot& snapshot, const AnswerOptions& options);

}  // namespace searcher
