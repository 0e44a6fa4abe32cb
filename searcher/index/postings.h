// Which articles have these terms? Read straight from a segment's postings, without ranking.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "searcher/index/snapshot.h"

namespace searcher {

// How many articles have the term.
std::uint64_t count_postings(const std::string& term, const Segment& segment);

// Those that have any of the terms, ascending.
std::vector<std::uint32_t> articles_with_any(const std::vector<std::string>& terms, const Segment& segment);

// Of these articles, ascending, those that have any of the terms. It takes a skip for each, not a walk over all.
std::vector<std::uint32_t> those_with_any(const std::vector<std::uint32_t>& articles,
                                          const std::vector<std::string>& terms, const Segment& segment);

}  // namespace searcher
