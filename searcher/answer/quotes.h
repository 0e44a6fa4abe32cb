// Who said this?
#pragma once

#include <string_view>

#include "searcher/answer/answer.h"
#include "searcher/answer/options.h"
#include "searcher/index/snapshot.h"

namespace searcher {

// Quotations that match each on its own, best first. Throws schema::IndexError (damaged).
QuotesAnswer quotes(std::string_view query, const Snapshot& snapshot, const AnswerOptions& options);

}  // namespace searcher
