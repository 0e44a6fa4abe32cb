#include "searcher/match/matcher.h"

#include <algorithm>

#include "searcher/match/evaluation.h"
#include "searcher/match/match_plan.h"
#include "searcher/match/screening.h"

namespace searcher {
namespace {

bool is_caption_part(const Node& node) {
  return (node.kind == Node::Kind::within && node.text_field == TextField::caption) ||
         (node.kind == Node::Kind::meta && node.meta_field == MetaField::photographer);
}

bool is_quotation_part(const Node& node) {
  return (node.kind == Node::Kind::within && node.text_field == TextField::said) ||
         (node.kind == Node::Kind::meta &&
          (node.meta_field == MetaField::speaker || node.meta_field == MetaField::kind));
}

std::uint32_t count_parts(const Node& node, bool (*is_part)(const Node&)) {
  std::uint32_t count = is_part(node);
  for (const NodePtr& child : node.children) count += count_parts(*child, is_part);
  return count;
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

void append_lit(const Occurrence& occurrence, std::vector<Span>& lit) {
  if (occurrence.lit.empty())
    lit.push_back(occurrence.span);
  else
    lit.insert(lit.end(), occurrence.lit.begin(), occurrence.lit.end());
}

std::uint32_t count_caption_parts(const Node& node) { return count_parts(node, is_caption_part); }
std::uint32_t count_quotation_parts(const Node& node) { return count_parts(node, is_quotation_part); }

Binding binding_of(const Node& node) {
  if (node.kind == Node::Kind::none) return {};
  Binding binding{.caption = is_caption_part(node), .quotation = is_quotation_part(node)};
  for (const NodePtr& child : node.children) {
    const Binding below = binding_of(*child);
    binding.caption = binding.caption || below.caption;
    binding.quotation = binding.quotation || below.quotation;
  }
  return binding;
}

Matcher::Matcher(const std::vector<const Node*>& conjuncts, const schema::Words& words,
                 const std::vector<std::string>& languages, Unit unit)
    : unit_(unit), plan_(std::make_unique<MatchPlan>()) {
  plan_->node = &all_of_nothing();
  for (const Node* conjunct : conjuncts) {
    const MatchPlan& part = plan_->children.emplace_back(make_plan(*conjunct, words, languages, leaves_));
    plan_->has_bound_part = plan_->has_bound_part || part.has_bound_part;
    plan_->has_negation = plan_->has_negation || part.has_negation;
    const Binding binding = binding_of(*conjunct);
    binding_.caption = binding_.caption || binding.caption;
    binding_.quotation = binding_.quotation || binding.quotation;
  }
}

Matcher::~Matcher() = default;
Matcher::Matcher(Matcher&&) noexcept = default;

Match Matcher::match(const ArticleView& article, const ArticleLayout& layout) const {
  return evaluate(*plan_, unit_, binding_, article, layout);
}

bool Matcher::matches(const ArticleView& article) const {
  const Screening screening = screen(*plan_, unit_, binding_, article.tokens);
  return screening == Screening::unsure ? match(article, layout_of(article.tokens)).matched
                                        : screening == Screening::yes;
}

}  // namespace searcher
