// Did an earlier version of a story say it? What to tell where the latest ones do not.
#pragma once

#include "searcher/answer/answer.h"
#include "searcher/answer/options.h"
#include "searcher/answer/prepared_query.h"
#include "searcher/index/snapshot.h"
#include "searcher/match/matcher.h"

namespace searcher {

// Adds a note on how many earlier versions match, if any do and were not asked for. For a query that nothing else
// matches. Throws schema::IndexError (damaged).
void note_earlier_versions(const PreparedQuery& query, const Snapshot& snapshot, Unit unit,
                           const AnswerOptions& options, AnswerHead& head);

}  // namespace searcher
