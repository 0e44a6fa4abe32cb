// What matches, and what is lit in it, as rows of tests state it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "searcher/match/matcher.h"
#include "tests/searcher/small_index.h"

namespace searcher {

// Each article that matches, in the index's order: "ID: occurrence | occurrence". An occurrence is its words' normal
// forms, with those that are lit in brackets; captions that match stand behind the id: "ID#c1,c3: …".
std::vector<std::string> matches_of(std::string_view query, const Snapshot& snapshot, Unit unit = Unit::article);

struct MatchRow {
  std::string_view query;
  std::vector<std::string> matches;
};

// Fails, naming the query, where other things match than its row says, or where retrieve() and the matcher disagree.
void expect_matches(const std::vector<MatchRow>& rows, const SmallIndex& index, Unit unit = Unit::article);

}  // namespace searcher
