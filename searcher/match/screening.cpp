#include "searcher/match/screening.h"

#include <algorithm>

namespace searcher {
namespace {

Screening screen_part(const MatchPlan& plan, const schema::EncodedTokens& tokens);

// Nothing matches over the end of a section.
bool lies_in_one_section(EncodedRun run, std::uint32_t length, const schema::EncodedTokens& tokens) {
  if (length == 1) return true;
  const std::uint32_t first = count_words(tokens.words().substr(0, run.begin));
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool lies_in_one = false;
  tokens.read_sections(
      [&](schema::SectionKind) {
        lies_in_one = lies_in_one || (begin <= first && first + length <= end);
        begin = end;
      },
      [&](std::uint32_t count) { end += count; });
  return lies_in_one || (begin <= first && first + length <= end);
}

Screening screen_sequence(const MatchPlan& plan, const schema::EncodedTokens& tokens) {
  if (plan.node->slop > 0) return plan.search->has_all(tokens.words()) ? Screening::unsure : Screening::no;
  const auto length = static_cast<std::uint32_t>(plan.node->patterns.size());
  Screening screening = Screening::no;
  plan.search->each_run(tokens.words(), [&](EncodedRun run) {
    if (lies_in_one_section(run, length, tokens)) screening = Screening::yes;
    return screening == Screening::no;
  });
  return screening;
}

Screening worst_of(const std::vector<MatchPlan>& parts, const schema::EncodedTokens& tokens) {
  Screening worst = Screening::yes;
  for (const MatchPlan& part : parts) {
    worst = std::min(worst, screen_part(part, tokens));
    if (worst == Screening::no) break;
  }
  return worst;
}

Screening best_of(const std::vector<MatchPlan>& parts, const schema::EncodedTokens& tokens) {
  Screening best = Screening::no;
  for (const MatchPlan& part : parts) {
    best = std::max(best, screen_part(part, tokens));
    if (best == Screening::yes) break;
  }
  return best;
}

// Of parts that must stand close together, or in one field, the whole article tells only what is missing.
Screening only_no(const MatchPlan& plan, const schema::EncodedTokens& tokens) {
  if (plan.has_negation) return Screening::unsure;
  return std::min(Screening::unsure, worst_of(plan.children, tokens));
}

Screening screen_part(const MatchPlan& plan, const schema::EncodedTokens& tokens) {
  switch (plan.node->kind) {
    case Node::Kind::sequence: return screen_sequence(plan, tokens);
    case Node::Kind::all: return worst_of(plan.children, tokens);
    case Node::Kind::any: return best_of(plan.children, tokens);
    case Node::Kind::near:
    case Node::Kind::sentence:
    case Node::Kind::paragraph:
    case Node::Kind::within: return only_no(plan, tokens);
    case Node::Kind::none:
      switch (screen_part(plan.children.front(), tokens)) {
        case Screening::no: return Screening::yes;
        case Screening::yes: return Screening::no;
        case Screening::unsure: break;
      }
      return Screening::unsure;
    case Node::Kind::everything:
    case Node::Kind::meta: break;
  }
  return Screening::unsure;
}

}  // namespace

Screening screen(const MatchPlan& plan, Unit unit, Binding binding, const schema::EncodedTokens& tokens) {
  const bool asks_for_part = unit != Unit::article || binding.caption || binding.quotation;
  return asks_for_part ? only_no(plan, tokens) : screen_part(plan, tokens);
}

}  // namespace searcher
