// How many articles does a query let through? Counted without weights, in a fraction of what Xapian takes to weigh
// them.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <optional>

#include "searcher/index/left_out.h"
#include "searcher/index/snapshot.h"

namespace searcher {

// How many of the segment's postings it takes to count what `query` matches. Nothing where it asks for more than terms:
// value ranges, say. Throws Xapian::Error.
std::optional<std::uint64_t> postings_to_count(const Xapian::Query& query, const Segment& segment);

// How many articles of one segment `query` matches, those of `left_out` not counted. Only for a query that
// postings_to_count() knows. Throws Xapian::Error.
std::uint64_t count_matches(const Xapian::Query& query, const Segment& segment, const LeftOut& left_out);

}  // namespace searcher
