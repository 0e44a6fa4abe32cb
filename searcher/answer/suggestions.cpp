#include "searcher/answer/suggestions.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include "searcher/answer/word_counts.h"
#include "searcher/index/first_hit.h"
#include "searcher/match/misspelling.h"
#include "searcher/query/compose.h"
#include "searcher/query/parser.h"
#include "text/analyzer.h"
#include "text/normal_form.h"

namespace searcher {
namespace {

constexpr std::size_t max_suggestions = 5;
constexpr std::size_t max_respelt = 8;      // words; each is a walk over the vocabulary
constexpr std::size_t max_left_out = 6;     // parts that are left out in turn; each is a search for a hit
constexpr std::size_t max_kept_parts = 12;  // parts that are put together one by one; the same

NodePtr copy_of(const Node& node) {
  auto copy = std::make_unique<Node>();
  copy->kind = node.kind;
  copy->where = node.where;
  copy->patterns = node.patterns;
  copy->quoted = node.quoted;
  copy->slop = node.slop;
  copy->distance = node.distance;
  copy->text_field = node.text_field;
  copy->meta_field = node.meta_field;
  copy->value = node.value;
  copy->from = node.from;
  copy->to = node.to;
  for (const NodePtr& child : node.children) copy->children.push_back(copy_of(*child));
  return copy;
}

void visit(Node& node, const std::function<void(Node&)>& take) {
  take(node);
  for (NodePtr& child : node.children) visit(*child, take);
}

// What can be typed is read again as it will be then.
NodePtr typed(const Node& node) { return parse(print(node)).root; }

// The index's word with the fewest edits; of several, the commonest.
std::optional<std::string> nearest_word(const Pattern& pattern, const Snapshot& snapshot) {
  const std::string normal = text::normal_form(pattern.written);
  using Word = std::tuple<std::uint32_t, std::string_view, std::string_view, std::string>;  // edits first
  std::map<Word, std::uint64_t> counts;
  for (const auto& segment : snapshot.segments()) {
    for (const NearWord& near : near_words(normal, segment->words)) {
      const schema::Words::Entry entry = segment->words.entry(near.index);
      counts[{near.edits, entry.normal, entry.language, entry.stem()}] += entry.count;
    }
  }
  const auto best = std::min_element(counts.begin(), counts.end(), [](const auto& a, const auto& b) {
    return std::tuple(std::get<0>(a.first), b.second, std::get<1>(a.first)) <
           std::tuple(std::get<0>(b.first), a.second, std::get<1>(b.first));
  });
  if (best == counts.end()) return std::nullopt;
  return std::string(std::get<1>(best->first));
}

// A wildcard is no misspelling, and what is marked as one was looked for with all its spellings.
bool can_be_respelt(const Pattern& pattern) {
  return (pattern.kind == Pattern::Kind::stem || pattern.kind == Pattern::Kind::exact) &&
         !text::is_unspaced_character(pattern.written);
}

NodePtr respelt(const Node& root, const Snapshot& snapshot, WordCounts& counts) {
  NodePtr copy = copy_of(root);
  std::size_t tried = 0;
  bool changed = false;
  visit(*copy, [&](Node& node) {
    for (Pattern& pattern : node.patterns) {
      if (!can_be_respelt(pattern) || counts.of(pattern) > 0 || ++tried > max_respelt) continue;
      if (auto word = nearest_word(pattern, snapshot)) {
        pattern.written = *std::move(word);
        changed = true;
      }
    }
  });
  return changed ? typed(*copy) : nullptr;
}

// Phrases as words that may stand anywhere.
NodePtr loosened(const Node& root) {
  NodePtr copy = copy_of(root);
  bool changed = false;
  visit(*copy, [&](Node& node) {
    if (node.kind != Node::Kind::sequence || !node.quoted || node.patterns.size() < 2) return;
    std::vector<NodePtr> words;
    for (Pattern& pattern : node.patterns) {
      if (pattern.kind == Pattern::Kind::any) continue;
      if (pattern.kind == Pattern::Kind::exact) pattern.kind = Pattern::Kind::stem;
      words.push_back(query::sequence_of({pattern}, pattern.where));
    }
    node = Node{};
    node.kind = Node::Kind::all;
    node.children = std::move(words);
    changed = true;
  });
  return changed ? typed(*copy) : nullptr;
}

// Collects the queries that find something.
class Offers {
 public:
  Offers(const Node& root, const Snapshot& snapshot, const std::vector<std::string>& languages, Unit unit,
         Versions versions)
      : snapshot_(snapshot),
        languages_(languages),
        unit_(unit),
        versions_(versions),
        counts_(snapshot, languages),
        tried_{print(root)} {}

  bool finds_something(const Node& query) {
    if (counts_.of(query) == 0) return false;
    return is_surely_somewhere(query) || has_hit(query, snapshot_, languages_, unit_, versions_);
  }

  void offer(const NodePtr& query) {
    if (!query || offered_.size() >= max_suggestions) return;
    std::string printed = print(*query);
    if (!tried_.insert(printed).second || !finds_something(*query)) return;
    // What is offered is read again as it will be when it is typed.
    const NodePtr read = parse(printed).root;
    if (read && (same(*read, *query) || finds_something(*read))) offered_.push_back(std::move(printed));
  }

  WordCounts& counts() { return counts_; }
  bool empty() const { return offered_.empty(); }
  std::vector<std::string> take() { return std::move(offered_); }

 private:
  // A word of the vocabulary stands in some article, which may only be one that is left out.
  bool is_surely_somewhere(const Node& query) const {
    return query.kind == Node::Kind::sequence && query.patterns.size() == 1 && unit_ == Unit::article &&
           !snapshot_.leaves_out(versions_);
  }

  const Snapshot& snapshot_;
  const std::vector<std::string>& languages_;
  Unit unit_;
  Versions versions_;
  WordCounts counts_;
  std::set<std::string> tried_;
  std::vector<std::string> offered_;
};

// Parts of a query that must all hold, with fewer of them: by their indexes, in any order.
class Parts {
 public:
  explicit Parts(const Node& all) : all_(all) {}

  // Null when nothing that is asked for is left.
  NodePtr only(std::vector<std::size_t> kept) const {
    std::sort(kept.begin(), kept.end());
    std::vector<NodePtr> parts;
    for (const std::size_t part : kept) parts.push_back(copy_of(*all_.children[part]));
    if (std::all_of(parts.begin(), parts.end(), [](const NodePtr& part) { return is_no_word(*part); })) return nullptr;
    return query::all_of(std::move(parts));
  }

  // Those that can hold, the rarest first.
  std::vector<std::size_t> known(WordCounts& counts) const {
    std::vector<std::pair<std::uint64_t, std::size_t>> ranked;
    for (std::size_t part = 0; part < all_.children.size(); ++part)
      if (const std::uint64_t count = counts.of(*all_.children[part]); count > 0) ranked.emplace_back(count, part);
    std::sort(ranked.begin(), ranked.end());
    std::vector<std::size_t> parts;
    for (const auto& [count, part] : ranked) parts.push_back(part);
    return parts;
  }

 private:
  static bool is_no_word(const Node& node) {
    return node.kind == Node::Kind::none || node.kind == Node::Kind::everything;
  }

  const Node& all_;
};

void offer_fewer_parts(const Node& root, Offers& offers) {
  if (root.kind != Node::Kind::all) return;
  const Parts parts(root);
  const std::vector<std::size_t> known = parts.known(offers.counts());
  const bool was_empty = offers.empty();
  if (known.size() < root.children.size()) {
    offers.offer(parts.only(known));
    if (was_empty && !offers.empty()) return;
  }
  for (std::size_t i = 0; i < std::min(known.size(), max_left_out); ++i) {
    std::vector<std::size_t> kept = known;
    kept.erase(kept.begin() + static_cast<std::ptrdiff_t>(i));
    offers.offer(parts.only(std::move(kept)));
  }
  if (!offers.empty()) return;
  // One fewer is not enough: the rarest, and with it whatever goes with it.
  std::vector<std::size_t> kept;
  for (std::size_t i = 0; i < std::min(known.size(), max_kept_parts); ++i) {
    kept.push_back(known[i]);
    const NodePtr query = parts.only(kept);
    if (!query || !offers.finds_something(*query)) kept.pop_back();
  }
  offers.offer(parts.only(std::move(kept)));
}

}  // namespace

std::vector<std::string> suggest(const Node& root, const Snapshot& snapshot, const std::vector<std::string>& languages,
                                 Unit unit, Versions versions) {
  Offers offers(root, snapshot, languages, unit, versions);
  const NodePtr spelt = respelt(root, snapshot, offers.counts());
  const Node& base = spelt ? *spelt : root;
  offers.offer(spelt);
  const NodePtr loose = loosened(base);
  offers.offer(loose);
  offer_fewer_parts(loose ? *loose : base, offers);
  return offers.take();
}

}  // namespace searcher
