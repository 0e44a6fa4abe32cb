#include "searcher/answer/prepared_query.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "searcher/query/fields.h"
#include "searcher/query/parser.h"
#include "text/stemmer.h"

namespace searcher {
namespace {

// A part that asks about speech: the index holds no quotations.
const Node* part_about_speech(const Node& node) {
  const bool said = node.kind == Node::Kind::within && node.text_field == TextField::said;
  const bool meta =
      node.kind == Node::Kind::meta && (node.meta_field == MetaField::speaker || node.meta_field == MetaField::kind);
  if (said || meta) return &node;
  for (const NodePtr& child : node.children)
    if (const Node* found = part_about_speech(*child)) return found;
  return nullptr;
}

// The languages in which some word of the query has a stem.
void add_stem_languages(const Node& node, const std::vector<std::string>& languages, std::vector<std::string>& used) {
  for (const Pattern& pattern : node.patterns) {
    if (pattern.kind != Pattern::Kind::stem) continue;
    for (const std::string& language : languages)
      if (text::has_stems(language, text::script_of(pattern.written)) &&
          std::find(used.begin(), used.end(), language) == used.end())
        used.push_back(language);
  }
  for (const NodePtr& child : node.children) add_stem_languages(*child, languages, used);
}

std::string in_words(const Node& root, const std::vector<std::string>& languages) {
  std::string understood = print(root);
  std::vector<std::string> used;
  add_stem_languages(root, languages, used);
  std::sort(used.begin(), used.end());
  if (!used.empty()) understood += fmt::format(" [stemmed in {}]", fmt::join(used, ", "));
  return understood;
}

std::string field_name(const Node& node) {
  return std::string(node.kind == Node::Kind::within ? name_of(node.text_field) : name_of(node.meta_field));
}

}  // namespace

PreparedQuery prepare(std::string_view text, const Snapshot& snapshot, const AnswerOptions& options) {
  Query query = parse(text, {.match_any = options.match_any});
  PreparedQuery prepared;
  prepared.head.query = std::move(query.text);
  prepared.head.diagnostics = std::move(query.diagnostics);
  prepared.root = std::move(query.root);
  prepared.languages = options.language.empty() ? snapshot.languages() : std::vector{options.language};
  if (prepared.root) {
    if (const Node* part = part_about_speech(*prepared.root)) {
      prepared.head.diagnostics.push_back(
          {part->where,
           fmt::format("{}: cannot be answered, since this index holds no quotations; take it out, and search "
                       "the words as a phrase",
                       field_name(*part))});
      prepared.root = nullptr;
    }
  }
  if (options.strict && !prepared.head.diagnostics.empty()) prepared.root = nullptr;
  prepared.head.is_refused = prepared.root == nullptr;
  if (prepared.root) prepared.head.understood = in_words(*prepared.root, prepared.languages);
  return prepared;
}

}  // namespace searcher
