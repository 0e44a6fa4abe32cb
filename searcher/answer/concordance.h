// Where does this stand, every time? Keyword in context.
#pragma once

#include <string_view>

#include "searcher/answer/answer.h"
#include "searcher/answer/options.h"
#include "searcher/index/snapshot.h"

namespace searcher {

// Every occurrence in every article that matches, in the articles' order, then in text order. Throws schema::IndexError
// (damaged).
ConcordanceAnswer concordance(std::string_view query, const Snapshot& snapshot, const AnswerOptions& options);

}  // namespace searcher
