#include "searcher/answer/suggestions.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <set>
#include <tuple>

#include "searcher/index/retrieval.h"
#include "searcher/match/misspelling.h"
#include "searcher/match/word_set.h"
#include "searcher/query/parser.h"
#include "text/normal_form.h"

namespace searcher {
namespace {

constexpr std::size_t max_suggestions = 5;
constexpr std::size_t max_tried = 24;  // each is a search of its own

// A copy by way of the query language, so that a suggestion is always something that can be typed.
NodePtr copy_of(const Node& node) { return parse(print(node)).root; }

void visit(Node& node, const std::function<void(Node&)>& take) {
  take(node);
  for (NodePtr& child : node.children) visit(*child, take);
}

bool is_known(const Pattern& pattern, const Snapshot& snapshot, const std::vector<std::string>& languages) {
  if (pattern.kind == Pattern::Kind::any) return true;
  return std::any_of(snapshot.segments().begin(), snapshot.segments().end(),
                     [&](const auto& segment) { return !expand(pattern, segment->words, languages).empty(); });
}

// The index's word with the fewest edits; of several, the commonest.
std::optional<std::string> nearest_word(const Pattern& pattern, const Snapshot& snapshot) {
  const std::string normal = text::normal_form(pattern.written);
  using Rank = std::tuple<std::uint32_t, std::uint64_t, std::string_view>;  // edits, count turned round, word
  std::optional<Rank> best;
  for (const auto& segment : snapshot.segments()) {
    for (const NearWord& near : near_words(normal, segment->words)) {
      const schema::Words::Entry entry = segment->words.entry(near.index);
      const Rank rank{near.edits, UINT64_MAX - entry.count, entry.normal};
      if (!best || rank < *best) best = rank;
    }
  }
  if (!best) return std::nullopt;
  return std::string(std::get<2>(*best));
}

NodePtr respelt(const Node& root, const Snapshot& snapshot, const std::vector<std::string>& languages) {
  NodePtr copy = copy_of(root);
  if (!copy) return nullptr;
  bool changed = false;
  visit(*copy, [&](Node& node) {
    for (Pattern& pattern : node.patterns) {
      if (pattern.kind == Pattern::Kind::wildcard || is_known(pattern, snapshot, languages)) continue;
      if (const auto word = nearest_word(pattern, snapshot)) {
        pattern.written = *word;
        if (pattern.kind == Pattern::Kind::fuzzy) pattern.kind = Pattern::Kind::stem;
        changed = true;
      }
    }
  });
  return changed ? std::move(copy) : nullptr;
}

// Phrases as words that may stand anywhere.
NodePtr loosened(const Node& root) {
  NodePtr copy = copy_of(root);
  if (!copy) return nullptr;
  bool changed = false;
  visit(*copy, [&](Node& node) {
    if (node.kind != Node::Kind::sequence || !node.quoted || node.patterns.size() < 2) return;
    std::vector<NodePtr> words;
    for (Pattern& pattern : node.patterns) {
      if (pattern.kind == Pattern::Kind::any) continue;
      if (pattern.kind == Pattern::Kind::exact) pattern.kind = Pattern::Kind::stem;
      words.push_back(std::make_unique<Node>());
      words.back()->kind = Node::Kind::sequence;
      words.back()->patterns = {pattern};
    }
    node = Node{};
    node.kind = Node::Kind::all;
    node.children = std::move(words);
    changed = true;
  });
  return changed ? std::move(copy) : nullptr;
}

// The query without one of the parts that must all hold.
std::vector<NodePtr> with_one_part_fewer(const Node& root) {
  std::vector<NodePtr> queries;
  if (root.kind != Node::Kind::all) return queries;
  for (std::size_t left_out = 0; left_out < root.children.size(); ++left_out) {
    NodePtr copy = copy_of(root);
    if (!copy || copy->kind != Node::Kind::all || copy->children.size() != root.children.size()) continue;
    copy->children.erase(copy->children.begin() + static_cast<std::ptrdiff_t>(left_out));
    if (copy->children.size() == 1) {
      NodePtr only = std::move(copy->children.front());
      copy = std::move(only);
    }
    queries.push_back(std::move(copy));
  }
  return queries;
}

bool finds_something(const Node& root, const Snapshot& snapshot, const std::vector<std::string>& languages, Unit unit) {
  RetrievalOptions options;
  options.wanted = 1;
  options.languages = languages;
  options.unit = unit;
  return !retrieve(root, snapshot, options).candidates.empty();
}

}  // namespace

std::vector<std::string> suggest(const Node& root, const Snapshot& snapshot, const std::vector<std::string>& languages,
                                 Unit unit) {
  std::vector<std::string> suggestions;
  std::set<std::string> tried = {print(root)};
  const auto offer = [&](const NodePtr& query) {
    if (!query || suggestions.size() >= max_suggestions || tried.size() >= max_tried) return;
    // What is offered is read again as it will be when it is typed.
    const std::string printed = print(*query);
    if (!tried.insert(printed).second) return;
    const NodePtr typed = parse(printed).root;
    if (typed && finds_something(*typed, snapshot, languages, unit)) suggestions.push_back(printed);
  };
  NodePtr spelt = respelt(root, snapshot, languages);
  const Node& base = spelt ? *spelt : root;
  offer(spelt);
  NodePtr loose = loosened(base);
  offer(loose);
  for (const NodePtr& query : with_one_part_fewer(loose ? *loose : base)) offer(query);
  return suggestions;
}

}  // namespace searcher
