#include "searcher/match/evaluation.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "searcher/match/proximity.h"

namespace searcher {
namespace {

// One article under evaluation. Only stretches of positions are passed down; each lies in one section.
class Evaluation {
 public:
  Evaluation(const MatchPlan& plan, Unit unit, bool binds_caption, const ArticleView& article,
             const ArticleLayout& layout)
      : plan_(plan),
        unit_(unit),
        binds_caption_(binds_caption),
        article_(article),
        layout_(layout),
        whole_(all_sections()) {}

  Match run() {
    Match match;
    if (unit_ == Unit::article && !binds_caption_) {
      match = whole();
    } else {
      bool has_caption = false;
      for (const auto& section : layout_.sections) {
        if (section.kind != schema::SectionKind::caption) continue;
        caption_ = &section;
        has_caption = true;
        Found found = unit_ == Unit::caption ? evaluate(plan_, {section.positions}) : evaluate(plan_, whole_);
        if (!found.matched) continue;
        match.matched = true;
        match.captions.push_back(section.number);
        append(match.occurrences, std::move(found.occurrences));
        shared_.insert(found.shared.begin(), found.shared.end());
      }
      caption_ = nullptr;
      for (const MatchPlan* plan : shared_) append(match.occurrences, std::move(kept_.at(plan).occurrences));
      // Without captions, only the parts that need none can hold.
      if (unit_ == Unit::article && !has_caption) match = whole();
    }
    sort_and_unite(match.occurrences);
    return match;
  }

 private:
  using Scope = std::vector<Span>;
  struct Found {
    bool matched = false;
    std::vector<Occurrence> occurrences;
    std::vector<const MatchPlan*> shared = {};  // parts whose occurrences in kept_ belong here too
  };

  Match whole() {
    Found found = evaluate(plan_, whole_);
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
  Found evaluate(const MatchPlan& plan, const Scope& scope) {
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

  Found evaluate_anew(const MatchPlan& plan, const Scope& scope) {
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
        return {.matched = plan.meta->holds(article_.record(), unit_, caption_number()), .occurrences = {}};
    }
    return {};
  }

  std::optional<std::uint32_t> caption_number() const {
    return caption_ == nullptr ? std::nullopt : std::optional(caption_->number);
  }

  Found sequence(const MatchPlan& plan, const Scope& scope) {
    Found found;
    if (plan.node->slop > 0) {
      if (!words_) words_ = article_.tokens.decoded_words();
      for (const Span stretch : scope)
        find_sequence(*words_, stretch, plan.search->patterns(), plan.node->slop, plan.leaf, found.occurrences);
    } else {
      const std::vector<Span>& runs = runs_of(plan);
      for (const Span stretch : scope) {
        auto run = std::lower_bound(runs.begin(), runs.end(), stretch.first,
                                    [](Span r, std::uint32_t position) { return r.first < position; });
        for (; run != runs.end() && run->last <= stretch.last; ++run)
          found.occurrences.push_back({.span = *run, .lit = {}, .leaf = plan.leaf});
      }
    }
    found.matched = !found.occurrences.empty();
    return found;
  }

  // Where the words of a phrase stand side by side, in the whole article and over the ends of its sections too.
  const std::vector<Span>& runs_of(const MatchPlan& plan) {
    if (plan.leaf >= runs_.size()) runs_.resize(plan.leaf + 1);
    std::optional<std::vector<Span>>& runs = runs_[plan.leaf];
    if (runs) return *runs;
    runs.emplace();
    const auto length = static_cast<std::uint32_t>(plan.node->patterns.size());
    std::uint32_t position = 0;
    std::uint32_t counted = 0;  // bytes whose words are counted in `position`
    for (const EncodedRun run : plan.search->find(article_.tokens.words())) {
      position += count_words(article_.tokens.words().substr(counted, run.begin - counted));
      counted = run.begin;
      runs->push_back({position, position + length});
    }
    return *runs;
  }

  Found near(const MatchPlan& plan, const Scope& scope) {
    Found found;
    ++closeness_;
    for (const Span stretch : scope) {
      std::vector<std::vector<Occurrence>> parts;
      for (const MatchPlan& child : plan.children) {
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
  Found together(const MatchPlan& plan, const Scope& stretches) {
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

  Found all(const MatchPlan& plan, const Scope& scope) {
    Found found{.matched = true, .occurrences = {}};
    for (const MatchPlan& child : plan.children) {
      Found part = evaluate(child, scope);
      if (!part.matched) return {};
      append(found, std::move(part));
    }
    return found;
  }

  Found any(const MatchPlan& plan, const Scope& scope) {
    Found found;
    for (const MatchPlan& child : plan.children) {
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

  const MatchPlan& plan_;
  const Unit unit_;
  const bool binds_caption_;
  const ArticleView& article_;
  const ArticleLayout& layout_;
  Scope whole_;
  std::vector<std::optional<std::vector<Span>>> runs_;  // of each leaf that was looked for
  std::optional<std::vector<std::uint32_t>> words_;     // decoded for what is not side by side
  std::map<const MatchPlan*, Found> kept_;              // of parts that are the same for all captions
  std::set<const MatchPlan*> shared_;                   // those of them that a caption that matches asks for
  const ArticleLayout::Section* caption_ = nullptr;     // the caption that the query is bound to now
  std::uint32_t closeness_ = 0;                         // in how many near, sentence and paragraph it is now
};

}  // namespace

Match evaluate(const MatchPlan& plan, Unit unit, bool binds_caption, const ArticleView& article,
               const ArticleLayout& layout) {
  return Evaluation(plan, unit, binds_caption, article, layout).run();
}

}  // namespace searcher
