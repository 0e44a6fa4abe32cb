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

Matcher::Matcher(const std::vector<const Node*>& conjuncts, const schema::Words& words,
                 const std::vector<std::string>& languages, Unit unit)
    : unit_(unit), plan_(std::make_unique<MatchPlan>()) {
  plan_->node = &all_of_nothing();
  for (const Node* conjunct : conjuncts) {
    const MatchPlan& part = plan_->children.emplace_back(make_plan(*conjunct, words, languages, leaves_));
    plan_->has_caption_part = plan_->has_caption_part || part.has_caption_part;
    plan_->has_negation = plan_->has_negation || part.has_negation;
    binds_caption_ = binds_caption_ || binds_caption(*conjunct);
  }
}

Matcher::~Matcher() = default;
Matcher::Matcher(Matcher&&) noexcept = default;

Match Matcher::match(const ArticleView& article, const ArticleLayout& layout) const {
  return evaluate(*plan_, unit_, binds_caption_, article, layout);
}

bool Matcher::matches(const ArticleView& article) const {
  const Screening screening = screen(*plan_, unit_, binds_caption_, article.tokens);
  return screening == Screening::unsure ? match(article, layout_of(article.tokens)).matched
                                        : screening == Screening::yes;
}

}  // namespace searcher
