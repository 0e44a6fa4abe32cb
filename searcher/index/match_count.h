// How many articles does a query let through? Counted without weights, in a fraction of what Xapian takes to weigh
// them.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <optional>

namespace searcher {

// How many documents of one segment `query` matches; its document ids are in [first, last]. Nothing where it would take
// more than `most_postings` of the segment's postings, or asks for more than terms: value ranges, say. Throws
// Xapian::Error.
std::optional<std::uint64_t> count_matches(const Xapian::Query& query, const Xapian::Database& segment,
                                           Xapian::docid first, Xapian::docid last, std::uint64_t most_postings);

}  // namespace searcher
