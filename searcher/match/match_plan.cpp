#include "searcher/match/match_plan.h"

#include <algorithm>
#include <utility>

namespace searcher {
namespace {

// Looks up the words of one query, node by node.
class Binder {
 public:
  Binder(const schema::Words& words, const std::vector<std::string>& languages, std::vector<Matcher::Leaf>& leaves)
      : words_(words), languages_(languages), leaves_(leaves) {}

  MatchPlan bind(const Node& node, bool positive) {
    MatchPlan plan;
    plan.node = &node;
    plan.has_bound_part = count_caption_parts(node) + count_quotation_parts(node) > 0;
    plan.has_negation = node.kind == Node::Kind::none;
    if (node.kind == Node::Kind::meta) plan.meta.emplace(node);
    if (node.kind == Node::Kind::sequence) bind_sequence(node, positive, plan);
    for (const NodePtr& child : node.children) {
      plan.children.push_back(bind(*child, positive != (node.kind == Node::Kind::none)));
      plan.has_negation = plan.has_negation || plan.children.back().has_negation;
    }
    return plan;
  }

 private:
  void bind_sequence(const Node& node, bool positive, MatchPlan& plan) {
    plan.leaf = static_cast<std::uint32_t>(leaves_.size());
    std::vector<WordSet> sets;
    std::vector<std::uint64_t> counts;
    for (const Pattern& pattern : node.patterns) {
      if (pattern.kind == Pattern::Kind::any) {
        sets.push_back(WordSet::every_word());
        counts.push_back(UINT64_MAX);
        continue;
      }
      std::vector<std::uint32_t> numbers;
      std::uint64_t count = 0;
      for (const std::uint32_t index : expand(pattern, words_, languages_)) {
        const schema::Words::Entry entry = words_.entry(index);
        numbers.push_back(entry.number);
        count += entry.count;
      }
      counts.push_back(count);
      sets.emplace_back(std::move(numbers), words_.size());
    }
    leaves_.push_back({.node = &node, .counts = counts, .positive = positive});
    plan.search.emplace(std::move(sets), counts);
  }

  const schema::Words& words_;
  const std::vector<std::string>& languages_;
  std::vector<Matcher::Leaf>& leaves_;
};

}  // namespace

MatchPlan make_plan(const Node& node, const schema::Words& words, const std::vector<std::string>& languages,
                    std::vector<Matcher::Leaf>& leaves) {
  return Binder(words, languages, leaves).bind(node, true);
}

}  // namespace searcher
