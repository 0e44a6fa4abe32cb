// Can an article be decided without looking at where all its matches are? Most that Xapian lets through can.
#pragma once

#include "schema/article_tokens.h"
#include "searcher/match/match_plan.h"

namespace searcher {

enum class Screening { no, unsure, yes };  // in this order

// `binding` is binding_of() the whole query.
Screening screen(const MatchPlan& plan, Unit unit, Binding binding, const schema::EncodedTokens& tokens);

}  // namespace searcher
