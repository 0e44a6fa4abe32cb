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
  Evaluation(const MatchPlan& plan, Unit unit, Binding binding, const ArticleView& article, const ArticleLayout& layout)
      : plan_(plan), unit_(unit), binding_(binding), article_(article), layout_(layout), whole_(all_sections()) {}

  Match run() {
    Match match;
    const bool is_by_caption = unit_ == Unit::caption || binding_.caption;
    const bool is_by_quotation = unit_ == Unit::quotation || binding_.quotation;
    bool has_parts = false;
    for (const auto* caption : is_by_caption ? captions() : std::vector<const ArticleLayout::Section*>{nullptr}) {
      for (const auto* quotation : is_by_quotation ? quotations() : std::vector<const schema::Quotation*>{nullptr}) {
        caption_ = caption;
        quotation_ = quotation;
        has_parts = true;
        evaluate_bound(match);
      }
    }
    caption_ = nullptr;
    quotation_ = nullptr;
    for (const MatchPlan* plan : shared_) append(match.occurrences, std::move(kept_.at(plan).occurrences));
    // Without captions or quotations, only the parts that need none can hold.
    if (unit_ == Unit::article && !has_parts) match = whole();
    make_unique(match.captions);
    make_unique(match.quotations);
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
    return {.matched = found.matched, .occurrences = std::move(found.occurrences), .captions = {}, .quotations = {}};
  }

  // Whether the query holds with what it is bound to now.
  void evaluate_bound(Match& match) {
    Found found = unit_ == Unit::caption     ? evaluate(plan_, {caption_->positions})
                  : unit_ == Unit::quotation ? evaluate(plan_, spans_of(*quotation_))
                                             : evaluate(plan_, whole_);
    if (!found.matched) return;
    match.matched = true;
    if (caption_ != nullptr) match.captions.push_back(caption_->number);
    if (quotation_ != nullptr)
      match.quotations.push_back(static_cast<std::uint32_t>(quotation_ - article_.quotations().data()));
    append(match.occurrences, std::move(found.occurrences));
    shared_.insert(found.shared.begin(), found.shared.end());
  }

  std::vector<const ArticleLayout::Section*> captions() const {
    std::vector<const ArticleLayout::Section*> all;
    for (const auto& section : layout_.sections)
      if (section.kind == schema::SectionKind::caption) all.push_back(&section);
    return all;
  }

  std::vector<const schema::Quotation*> quotations() const {
    std::vector<const schema::Quotation*> all;
    for (const schema::Quotation& quotation : article_.quotations()) all.push_back(&quotation);
    return all;
  }

  static Scope spans_of(const schema::Quotation& quotation) {
    Scope spans;
    for (const schema::QuotationPart& part : quotation.parts) spans.push_back({part.first, part.last});
    return spans;
  }

  static void make_unique(std::vector<std::uint32_t>& numbers) {
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
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

  // While the query is bound to one caption or quotation after another, what does not depend on it is evaluated once.
  Found evaluate(const MatchPlan& plan, const Scope& scope) {
    const bool is_bound = caption_ != nullptr || quotation_ != nullptr;
    const bool is_same_for_all = is_bound && &scope == &whole_ && !plan.has_bound_part;
    if (!is_same_for_all) return evaluate_anew(plan, scope);
    auto kept = kept_.find(&plan);
    if (kept == kept_.end()) {
      const auto* caption = std::exchange(caption_, nullptr);
      const auto* quotation = std::exchange(quotation_, nullptr);
      kept = kept_.emplace(&plan, evaluate_anew(plan, scope)).first;
      caption_ = caption;
      quotation_ = quotation;
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
      case Node::Kind::meta: return {.matched = holds(*plan.meta), .occurrences = {}};
    }
    return {};
  }

  bool holds(const MetaMatch& meta) const {
    if (!meta.asks_for_quotation())
      return meta.holds(article_.record(), unit_, caption_ == nullptr ? std::nullopt : std::optional(caption_->number));
    if (quotation_ != nullptr) return meta.holds(*quotation_);
    const std::vector<schema::Quotation>& all = article_.quotations();
    return std::any_of(all.begin(), all.end(), [&](const schema::Quotation& q) { return meta.holds(q); });
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

  // Where the field stands. What has to be close must stand in `scope`; else headline: is the article's headline also
  // where captions or quotations are the unit.
  Scope field_scope(TextField field, const Scope& scope) const {
    Scope inside;
    for (const Span area : areas_of(field)) {
      if (closeness_ == 0) inside.push_back(area);
      for (const Span stretch : scope)
        if (closeness_ > 0 && stretch.first < area.last && area.first < stretch.last)
          inside.push_back({std::max(stretch.first, area.first), std::min(stretch.last, area.last)});
    }
    return inside;
  }

  // All headlines, captions or quotations; of those that the query is bound to, the one.
  Scope areas_of(TextField field) const {
    Scope areas;
    switch (field) {
      case TextField::headline:
        if (!layout_.sections.empty() && layout_.sections.front().kind == schema::SectionKind::headline)
          areas.push_back(layout_.sections.front().positions);
        break;
      case TextField::caption:
        for (const auto* caption : caption_ != nullptr ? std::vector{caption_} : captions())
          areas.push_back(caption->positions);
        break;
      case TextField::said:
        for (const auto* quotation : quotation_ != nullptr ? std::vector{quotation_} : quotations())
          for (const Span span : spans_of(*quotation)) areas.push_back(span);
        break;
    }
    return areas;
  }

  const MatchPlan& plan_;
  const Unit unit_;
  const Binding binding_;
  const ArticleView& article_;
  const ArticleLayout& layout_;
  Scope whole_;
  std::vector<std::optional<std::vector<Span>>> runs_;  // of each leaf that was looked for
  std::optional<std::vector<std::uint32_t>> words_;     // decoded for what is not side by side
  std::map<const MatchPlan*, Found> kept_;              // of parts that are the same whatever it is bound to
  std::set<const MatchPlan*> shared_;                   // those of them that are asked for by a match
  const ArticleLayout::Section* caption_ = nullptr;     // the caption that the query is bound to now
  const schema::Quotation* quotation_ = nullptr;        // the quotation, likewise
  std::uint32_t closeness_ = 0;                         // in how many near, sentence and paragraph it is now
};

}  // namespace

Match evaluate(const MatchPlan& plan, Unit unit, Binding binding, const ArticleView& article,
               const ArticleLayout& layout) {
  return Evaluation(plan, unit, binding, article, layout).run();
}

}  // namespace searcher
