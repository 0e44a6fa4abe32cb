#include "searcher/answer/explain.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "searcher/answer/prepared_query.h"
#include "searcher/index/retrieval.h"
#include "searcher/index/shortlist_explained.h"
#include "searcher/match/word_set.h"
#include "searcher/query/fields.h"

namespace searcher {
namespace {

constexpr std::size_t max_words_shown = 10;

std::string name_of(Pattern::Kind kind) {
  switch (kind) {
    case Pattern::Kind::stem: return "stem";
    case Pattern::Kind::exact: return "exact";
    case Pattern::Kind::wildcard: return "wildcard";
    case Pattern::Kind::fuzzy: return "fuzzy";
    case Pattern::Kind::any: return "any";
  }
  return {};
}

std::string describe(const Node& node) {
  switch (node.kind) {
    case Node::Kind::everything: return "every article";
    case Node::Kind::sequence:
      if (node.patterns.size() == 1) return fmt::format("word {}", print(node));
      return fmt::format("{} {}: in order, {}", node.quoted ? "phrase" : "words", print(node),
                         node.slop == 0 ? "side by side" : fmt::format("up to {} further words between", node.slop));
    case Node::Kind::near: return fmt::format("within {} words of each other", node.distance);
    case Node::Kind::sentence: return "in one sentence";
    case Node::Kind::paragraph: return "in one paragraph";
    case Node::Kind::all: return "all of";
    case Node::Kind::any: return "at least one of";
    case Node::Kind::none: return "not";
    case Node::Kind::within: return fmt::format("inside the {}", name_of(node.text_field));
    case Node::Kind::meta: return print(node);
  }
  return {};
}

void write_tree(const Node& node, std::size_t depth, std::vector<std::string>& lines) {
  lines.push_back(std::string(2 * depth, ' ') + describe(node));
  for (const NodePtr& child : node.children) write_tree(*child, depth + 1, lines);
}

ExplainedWord explain_word(const Pattern& pattern, const Snapshot& snapshot,
                           const std::vector<std::string>& languages) {
  ExplainedWord word{.written = pattern.written, .kind = name_of(pattern.kind), .words = {}, .distinct = 0, .count = 0};
  std::map<std::string, std::uint64_t> counts;
  for (const auto& segment : snapshot.segments()) {
    for (const std::uint32_t index : expand(pattern, segment->words, languages)) {
      const schema::Words::Entry entry = segment->words.entry(index);
      counts[std::string(entry.normal)] += entry.count;
      word.count += entry.count;
    }
  }
  word.distinct = counts.size();
  std::vector<std::pair<std::uint64_t, std::string>> ordered;
  for (const auto& [normal, count] : counts) ordered.emplace_back(UINT64_MAX - count, normal);
  std::sort(ordered.begin(), ordered.end());
  for (std::size_t i = 0; i < std::min(ordered.size(), max_words_shown); ++i) word.words.push_back(ordered[i].second);
  return word;
}

void explain_words(const Node& node, const Snapshot& snapshot, const std::vector<std::string>& languages,
                   std::vector<ExplainedWord>& words) {
  for (const Pattern& pattern : node.patterns) words.push_back(explain_word(pattern, snapshot, languages));
  for (const NodePtr& child : node.children) explain_words(*child, snapshot, languages, words);
}

}  // namespace

ExplainAnswer explain(std::string_view text, const Snapshot& snapshot, const AnswerOptions& options) {
  const Stopwatch watch;
  PreparedQuery prepared = prepare(text, snapshot, options);
  ExplainAnswer answer{.head = std::move(prepared.head),
                       .tree = {},
                       .words = {},
                       .shortlist = {},
                       .judged = {},
                       .shortlist_estimate = 0};
  if (answer.head.is_refused) return answer;
  write_tree(*prepared.root, 0, answer.tree);
  explain_words(*prepared.root, snapshot, prepared.languages, answer.words);
  const ExplainedShortlist list = explain_shortlist(*prepared.root, snapshot, prepared.languages);
  answer.shortlist = list.query;
  answer.shortlist_estimate = list.estimate;
  for (const Node* part : list.undecided) answer.judged.push_back(print(*part));
  RetrievalOptions retrieval;
  retrieval.exact_total = true;
  retrieval.languages = prepared.languages;
  retrieval.versions = options.versions();
  const Retrieved retrieved = retrieve(*prepared.root, snapshot, retrieval);
  answer.head.total = retrieved.total;
  answer.head.total_is_exact = retrieved.total_is_exact;
  answer.head.took_us = watch.us();
  return answer;
}

}  // namespace searcher
