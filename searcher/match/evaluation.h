// Does one article match a query, and where? Every part of the query's tree put to its words.
#pragma once

#include "searcher/match/match_plan.h"
#include "searcher/match/matcher.h"

namespace searcher {

// With all occurrences. `binds_caption` is binds_caption() of the whole query.
Match evaluate(const MatchPlan& plan, Unit unit, bool binds_caption, const ArticleView& article,
               const ArticleLayout& layout);

}  // namespace searcher
