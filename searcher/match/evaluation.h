// Does one article match a query, and where? Every part of the query's tree put to its words.
#pragma once

#include "searcher/match/match_plan.h"
#include "searcher/match/matcher.h"

namespace searcher {

// With all occurrences. `binding` is binding_of() the whole query.
Match evaluate(const MatchPlan& plan, Unit unit, Binding binding, const ArticleView& article,
               const ArticleLayout& layout);

}  // namespace searcher
