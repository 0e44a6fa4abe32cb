// How do parts become a query? Every tree is put together here, so that trees which mean the same
// look the same: the canonical form that searcher/query/ast.h promises.
#pragma once

#include <cstdint>
#include <vector>

#include "searcher/query/ast.h"

namespace searcher::query {

// Null parts, of which nothing was left, are passed over; the result is null when no part is left.
// The result stands where its parts stand.

NodePtr make_node(Node::Kind kind, text::Range where);

NodePtr sequence_of(std::vector<Pattern> patterns, text::Range where);

// Parts that are `none` are put beside `everything` when there is nothing else to take them from.
NodePtr all_of(std::vector<NodePtr> parts);

NodePtr any_of(std::vector<NodePtr> parts);

// Only all_of() may take it.
NodePtr none_of(NodePtr part);

NodePtr within(TextField field, NodePtr part);

// `kind` is near (at most `distance` words apart), sentence or paragraph; of every part
// stands_in_text() must hold. Words that had to be somewhere in the article have to be close, too:
// (a b) /s c is a /s b /s c.
NodePtr close_of(Node::Kind kind, std::uint32_t distance, std::vector<NodePtr> parts);

// Whether all of the tree are words that have a place in the text.
bool stands_in_text(const Node& node);

}  // namespace searcher::query
