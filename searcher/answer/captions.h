// Which picture shows this?
#pragma once

#include <string_view>

#include "searcher/answer/answer.h"
#include "searcher/answer/options.h"
#include "searcher/index/snapshot.h"

namespace searcher {

// Captions that match each on its own, best first. Throws schema::IndexError (damaged).
CaptionsAnswer captions(std::string_view query, const Snapshot& snapshot, const AnswerOptions& options);

}  // namespace searcher
