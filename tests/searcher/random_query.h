// Queries of any form over random_coverage(), made from dice.
#pragma once

#include "searcher/query/ast.h"
#include "tests/searcher/random_coverage.h"

namespace searcher {

// A tree in canonical form. Words stand at most three in a row, so that much is found; near has no near and no slop
// inside it, so that what is near can be told without saying which of several places is meant.
NodePtr random_query(Dice& dice, int depth);

}  // namespace searcher
