// What does a matcher know of its query? The tree with its words looked up in one segment.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "schema/words.h"
#include "searcher/match/matcher.h"
#include "searcher/match/meta_match.h"
#include "searcher/match/sequence_search.h"

namespace searcher {

struct MatchPlan {
  const Node* node = nullptr;
  std::vector<MatchPlan> children;
  std::optional<SequenceSearch> search;  // sequence
  std::uint32_t leaf = 0;                // sequence
  std::optional<MetaMatch> meta;         // meta
  bool has_bound_part = false;           // it, or something below it, is bound to one caption or quotation
  bool has_negation = false;             // it, or something below it, is what must not be
};

// Looks up the words of `node` and appends its leaves to `leaves`.
MatchPlan make_plan(const Node& node, const schema::Words& words, const std::vector<std::string>& languages,
                    std::vector<Matcher::Leaf>& leaves);

}  // namespace searcher
