#include "searcher/match/matcher.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "corpus/date.h"
#include "schema/terms.h"
#include "searcher/match/meta_match.h"
#include "searcher/match/proximity.h"
#include "searcher/match/word_set.h"

namespace searcher {

// The query's tree with its words looked up.
struct Matcher::Plan {
  const Node* node = nullptr;
  std::vector<Plan> children;
  std::vector<WordSet> patterns;  // sequence
  std::uint32_t leaf = 0;         // sequence
  std::optional<MetaMatch> meta;  // meta
  bool has_caption_part = false;  // it, or something below it, is bound to one caption
};

namespace {

bool is_caption_part(const Node& node) {
  return (node.kind == Node::Kind::within && node.text_field == TextField::caption) ||
         (node.kind == Node::Kind::meta && node.meta_field == MetaField::photographer);
}

const Node& all_of_nothing() {
  static const Node node = [] {
    Node n;
    n.kind = Node::Kind::all;
    return n;
  }();
  return node;
}

}  // namespace

std::uint32_t count_caption_parts(const Node& node) {
  std::uint32_t count = is_caption_part(node);
  for (const NodePtr& child : node.children) count += count_caption_parts(*child);
  return count;
}

bool binds_caption(const Node& node) {
  if (node.kind == Node::Kind::none) return false;
  return is_caption_part(node) || std::any_of(node.children.begin(), node.children.end(),
                                              [](const NodePtr& child) { return binds_caption(*child); });
}

// One article under evaluation. Only stretches of positions are passed down; each lies in one section.
class Matcher::Evaluation {
 public:
  Evaluation(const Matcher& matcher, const ArticleView& article)
      : matcher_(matcher), article_(article), layout_(layout_of(article.tokens)), whole_(all_sections()) {}

  Match run() {
    Match match;
    if (matcher_.unit_ == Unit::article && !matcher_.binds_caption_) {
      match = whole();
    } else {
      bool has_caption = false;
      for (const auto& section : layout_.sections) {
        if (section.kind != schema::SectionKind::caption) continue;
        caption_ = &section;
        has_caption = true;
        Found found = matcher_.unit_ == Unit::caption ? evaluate(*matcher_.plan_, {section.positions})
                                                      : evaluate(*matcher_.plan_, whole_);
        if (!found.matched) continue;
        match.matched = true;
        match.captions.push_back(section.number);
        append(match.occurrences, std::move(found.occurrences));
        shared_.insert(found.shared.begin(), found.shared.end());
      }
      caption_ = nullptr;
      for (const Plan* plan : shared_) append(match.occurrences, std::move(kept_.at(plan).occurrences));
      // Without captions, only the parts that need none can hold.
      if (matcher_.unit_ == Unit::article && !has_caption) match = whole();
    }
    sort_and_unite(match.occurrences);
    return match;
  }

 private:
  using Scope = std::vector<Span>;
  struct Found {
    bool matched = false;
    std::vector<Occurrence> occurrences;
    std::vector<const Plan*> shared = {};  // parts whose occurrences in kept_ belong here too
  };

  Match whole() {
    Found found = evaluate(*matcher_.plan_, whole_);
    return {.matched = found.matched, .occurrences = std::move(found.occurrences), .captions = {}};
  }

  static void append(std::vector<Occurrence>& to, std::vector<Occurrence> from) {
    to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
  }

  static void append(Found& to, Found from) {
    append(to.occurrences, std::move(from.occurrences));
    to.shared.insert(to.shared.end(), from.shared.begin(), from.shared.end());
  }

  static void sort_and_unite(std::vector<Occurrence>& occurrences) {
    const auto key = [](const Occurrence& o) { return std::tie(o.span, o.leaf); };
    std::sort(occurrences.begin(), occurrences.end(), [&](const auto& a, const auto& b) { return key(a) < key(b); });
    occurrences.erase(std::unique(occurrences.begin(), occurrences.end(),
                                  [&](const auto& a, const auto& b) { return key(a) == key(b); }),
                      occurrences.end());
  }

  Scope all_sections() const {
    Scope scope;
    for (const auto& section : layout_.sections) scope.push_back(section.positions);
    return scope;
  }

  // While the query is bound to one caption after another, what does not depend on the caption is evaluated once.
  Found evaluate(const Plan& plan, const Scope& scope) {
    const bool is_same_for_all = caption_ != nullptr && &scope == &whole_ && !plan.has_caption_part;
    if (!is_same_for_all) return evaluate_anew(plan, scope);
    auto kept = kept_.find(&plan);
    if (kept == kept_.end()) {
      const auto* bound_to = std::exchange(caption_, nullptr);
      kept = kept_.emplace(&plan, evaluate_anew(plan, scope)).first;
      caption_ = bound_to;
    }
    return {.matched = kept->second.matched, .occurrences = {}, .shared = {&plan}};
  }

  Found evaluate_anew(const Plan& plan, const Scope& scope) {
    const Node& node = *plan.node;
    switch (node.kind) {
      case Node::Kind::everything: return {.matched = !scope.empty(), .occurrences = {}};
      case Node::Kind::sequence: return sequence(plan, scope);
      case Node::Kind::near: return near(plan, scope);
      case Node::Kind::sentence: return together(plan, sentences_of(scope));
      case Node::Kind::paragraph: return together(plan, scope);
      case Node::Kind::all: return all(plan, scope);
      case Node::Kind::any: return any(plan, scope);
      case Node::Kind::none: return {.matched = !evaluate(plan.children.front(), scope).matched, .occurrences = {}};
      case Node::Kind::within: return evaluate(plan.children.front(), field_scope(node.text_field, scope));
      case Node::Kind::meta:
        return {.matched = plan.meta->holds(article_.record(), matcher_.unit_, caption_number()), .occurrences = {}};
    }
    return {};
  }

  std::optional<std::uint32_t> caption_number() const {
    return caption_ == nullptr ? std::nullopt : std::optional(caption_->number);
  }

  Found sequence(const Plan& plan, const Scope& scope) {
    Found found;
    for (const Span stretch : scope)
      find_sequence(article_.tokens.words, stretch, plan.patterns, plan.node->slop, plan.leaf, found.occurrences);
    found.matched = !found.occurrences.empty();
    return found;
  }

  Found near(const Plan& plan, const Scope& scope) {
    Found found;
    ++closeness_;
    for (const Span stretch : scope) {
      std::vector<std::vector<Occurrence>> parts;
      for (const Plan& child : plan.children) {
        parts.push_back(evaluate(child, {stretch}).occurrences);
        if (parts.back().empty()) break;
      }
      if (!parts.back().empty()) append(found.occurrences, groups_within(parts, plan.node->distance));
    }
    --closeness_;
    found.matched = !found.occurrences.empty();
    return found;
  }

  // All children in one of the stretches.
  Found together(const Plan& plan, const Scope& stretches) {
    Found found;
    ++closeness_;
    for (const Span stretch : stretches) {
      Found here = all(plan, {stretch});
      if (!here.matched) continue;
      found.matched = true;
      if (!here.occurrences.empty()) found.occurrences.push_back(united(here.occurrences));
    }
    --closeness_;
    return found;
  }

  Found all(const Plan& plan, const Scope& scope) {
    Found found{.matched = true, .occurrences = {}};
    for (const Plan& child : plan.children) {
      Found part = evaluate(child, scope);
      if (!part.matched) return {};
      append(found, std::move(part));
    }
    return found;
  }

  Found any(const Plan& plan, const Scope& scope) {
    Found found;
    for (const Plan& child : plan.children) {
      Found part = evaluate(child, scope);
      if (!part.matched) continue;
      found.matched = true;
      append(found, std::move(part));
    }
    return found;
  }

  Scope sentences_of(const Scope& scope) const {
    Scope sentences;
    for (const Span stretch : scope) {
      if (stretch.size() == 0) continue;
      for (std::uint32_t i = layout_.sentence_at(stretch.first); i < layout_.sentences.size(); ++i) {
        const Span sentence = layout_.sentences[i];
        if (sentence.first >= stretch.last) break;
        if (sentence.size() > 0)
          sentences.push_back({std::max(sentence.first, stretch.first), std::min(sentence.last, stretch.last)});
      }
    }
    return sentences;
  }

  // The sections of the field. What has to be close must stand in `scope`; else headline: is the article's headline
  // also where captions are the unit.
  Scope field_scope(TextField field, const Scope& scope) const {
    Scope inside;
    const auto& sections = layout_.sections;
    const bool is_one_caption = field == TextField::caption && caption_ != nullptr;
    // The headline is the first section, if there is one.
    const std::size_t first = is_one_caption ? static_cast<std::size_t>(caption_ - sections.data()) : 0;
    const std::size_t last =
        is_one_caption || field == TextField::headline ? std::min(first + 1, sections.size()) : sections.size();
    for (std::size_t i = first; i < last; ++i) {
      const auto& section = sections[i];
      const bool is_field = field == TextField::headline
                                ? section.kind == schema::SectionKind::headline
                                : field == TextField::caption && section.kind == schema::SectionKind::caption;
      if (!is_field) continue;
      const Span all = section.positions;
      if (closeness_ == 0) inside.push_back(all);
      for (const Span stretch : scope)
        if (closeness_ > 0 && stretch.first < all.last && all.first < stretch.last)
          inside.push_back({std::max(stretch.first, all.first), std::min(stretch.last, all.last)});
    }
    return inside;
  }

  const Matcher& matcher_;
  const ArticleView& article_;
  ArticleLayout layout_;
  Scope whole_;
  std::map<const Plan*, Found> kept_;                // of parts that are the same for all captions
  std::set<const Plan*> shared_;                     // those of them that a caption that matches asks for
  const ArticleLayout::Section* caption_ = nullptr;  // the caption that the query is bound to now
  std::uint32_t closeness_ = 0;                      // in how many near, sentence and paragraph it is now
};

Matcher::Matcher(const std::vector<const Node*>& conjuncts, const schema::Words& words,
                 const std::vector<std::string>& languages, Unit unit)
    : unit_(unit), plan_(std::make_unique<Plan>()) {
  const auto bind = [&](const auto& self, const Node& node, bool positive) -> Plan {
    Plan plan;
    plan.node = &node;
    plan.has_caption_part = count_caption_parts(node) > 0;
    if (node.kind == Node::Kind::meta) plan.meta.emplace(node);
    if (node.kind == Node::Kind::sequence) {
      plan.leaf = static_cast<std::uint32_t>(leaves_.size());
      Leaf leaf{.node = &node, .count = UINT64_MAX, .positive = positive};
      for (const Pattern& pattern : node.patterns) {
        if (pattern.kind == Pattern::Kind::any) {
          plan.patterns.push_back(WordSet::every_word());
          continue;
        }
        std::vector<std::uint32_t> numbers;
        std::uint64_t count = 0;
        for (const std::uint32_t index : expand(pattern, words, languages)) {
          const schema::Words::Entry entry = words.entry(index);
          numbers.push_back(entry.number);
          count += entry.count;
        }
        leaf.count = std::min(leaf.count, count);
        plan.patterns.emplace_back(std::move(numbers), words.size());
      }
      leaves_.push_back(leaf);
    }
    for (const NodePtr& child : node.children)
      plan.children.push_back(self(self, *child, positive != (node.kind == Node::Kind::none)));
    return plan;
  };
  plan_->node = &all_of_nothing();
  for (const Node* conjunct : conjuncts) {
    plan_->children.push_back(bind(bind, *conjunct, true));
    plan_->has_caption_part = plan_->has_caption_part || plan_->children.back().has_caption_part;
    binds_caption_ = binds_caption_ || binds_caption(*conjunct);
  }
}

Matcher::~Matcher() = default;
Matcher::Matcher(Matcher&&) noexcept = default;

Match Matcher::match(const ArticleView& article) const { return Evaluation(*this, article).run(); }

}  // namespace searcher
