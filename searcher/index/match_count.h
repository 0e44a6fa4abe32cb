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

// Where no article has to be judged, matches are counted if it takes no more postings than this; beyond, the total is
// Xapian's estimate.
inline constexpr std::uint64_t counted_postings = 100'000;

// How many articles of all segments `query` matches, without those that `versions` leaves out. Nothing where it takes
// more than so many postings, or asks for more than terms. Throws Xapian::Error.
std::optional<std::uint64_t> count_all(const Xapian::Query& query, const Snapshot& snapshot, Versions versions,
                                       std::uint64_t most_postings);

}  // namespace searcher
