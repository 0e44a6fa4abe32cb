#include "searcher/query/compose.h"

#include <algorithm>
#include <cassert>
#include <iterator>
#include <utility>

namespace searcher::query {
namespace {

using Kind = Node::Kind;

text::Range hull(const std::vector<NodePtr>& parts) {
  text::Range where = parts.front()->where;
  for (const NodePtr& part : parts) {
    where.begin = std::min(where.begin, part->where.begin);
    where.end = std::max(where.end, part->where.end);
  }
  return where;
}

// The parts, with the children of those that are of this kind in their stead.
std::vector<NodePtr> flattened(Kind kind, std::vector<NodePtr> parts) {
  std::vector<NodePtr> flat;
  flat.reserve(parts.size());
  for (NodePtr& part : parts) {
    if (!part) continue;
    if (part->kind == kind)
      std::move(part->children.begin(), part->children.end(), std::back_inserter(flat));
    else
      flat.push_back(std::move(part));
  }
  return flat;
}

NodePtr group(Kind kind, std::vector<NodePtr> parts) {
  if (parts.empty()) return nullptr;
  if (parts.size() == 1) return std::move(parts.front());
  NodePtr node = make_node(kind, hull(parts));
  node->children = std::move(parts);
  return node;
}

bool is_none(const NodePtr& node) { return node->kind == Kind::none; }
bool is_everything(const NodePtr& node) { return node->kind == Kind::everything; }

// Turns every `all` of a tree into the operator that the tree is an operand of.
NodePtr draw_together(NodePtr node, Kind kind, std::uint32_t distance) {
  if (node->kind != Kind::all && node->kind != Kind::any && node->kind != Kind::within) return node;
  for (NodePtr& child : node->children) child = draw_together(std::move(child), kind, distance);
  if (node->kind == Kind::all) return close_of(kind, distance, std::move(node->children));
  return node;
}

}  // namespace

NodePtr make_node(Kind kind, text::Range where) {
  NodePtr node = std::make_unique<Node>();
  node->kind = kind;
  node->where = where;
  return node;
}

NodePtr sequence_of(std::vector<Pattern> patterns, text::Range where) {
  assert(!patterns.empty());
  NodePtr node = make_node(Kind::sequence, where);
  node->patterns = std::move(patterns);
  return node;
}

NodePtr all_of(std::vector<NodePtr> parts) {
  parts = flattened(Kind::all, std::move(parts));
  if (parts.empty()) return nullptr;
  const bool takes_from_something =
      std::any_of(parts.begin(), parts.end(), [](const NodePtr& p) { return !is_none(p) && !is_everything(p); });
  const text::Range where = hull(parts);
  std::erase_if(parts, is_everything);
  if (!takes_from_something) {
    const text::Range begin{where.begin, where.begin};
    parts.insert(parts.begin(), make_node(Kind::everything, parts.empty() ? where : begin));
  }
  return group(Kind::all, std::move(parts));
}

NodePtr any_of(std::vector<NodePtr> parts) { return group(Kind::any, flattened(Kind::any, std::move(parts))); }

NodePtr none_of(NodePtr part) {
  if (!part) return nullptr;
  NodePtr node = make_node(Kind::none, part->where);
  node->children.push_back(std::move(part));
  return node;
}

NodePtr within(TextField field, NodePtr part) {
  if (!part) return nullptr;
  NodePtr node = make_node(Kind::within, part->where);
  node->text_field = field;
  node->children.push_back(std::move(part));
  return node;
}

NodePtr close_of(Kind kind, std::uint32_t distance, std::vector<NodePtr> parts) {
  parts = flattened(Kind::all, std::move(parts));
  for (NodePtr& part : parts) part = draw_together(std::move(part), kind, distance);
  // Near is not flattened: how far apart the ends of a chain may be depends on its parentheses.
  if (kind != Kind::near) parts = flattened(kind, std::move(parts));
  const bool is_near = kind == Kind::near && parts.size() > 1;
  NodePtr node = group(kind, std::move(parts));
  if (is_near) node->distance = distance;
  return node;
}

bool stands_in_text(const Node& node) {
  if (node.kind == Kind::meta || node.kind == Kind::none || node.kind == Kind::everything) return false;
  return std::all_of(node.children.begin(), node.children.end(),
                     [](const NodePtr& child) { return stands_in_text(*child); });
}

}  // namespace searcher::query
