#include "searcher/answer/prepared_query.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "searcher/answer/missing_segments.h"
#include "searcher/match/word_set.h"
#include "searcher/query/parser.h"
#include "searcher/query/spellings.h"
#include "text/stemmer.h"

namespace searcher {
namespace {

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

bool stands_in(const Snapshot& snapshot, const Node& sequence, const std::vector<std::string>& languages) {
  return std::all_of(sequence.patterns.begin(), sequence.patterns.end(), [&](const Pattern& pattern) {
    return std::any_of(snapshot.segments().begin(), snapshot.segments().end(),
                       [&](const auto& segment) { return !expand(pattern, segment->words, languages).empty(); });
  });
}

}  // namespace

PreparedQuery prepare(std::string_view text, const Snapshot& snapshot, const AnswerOptions& options) {
  Query query = parse(text, {.match_any = options.match_any});
  PreparedQuery prepared;
  prepared.head.query = std::move(query.text);
  prepared.head.diagnostics = std::move(query.diagnostics);
  prepared.root = std::move(query.root);
  prepared.languages = options.language.empty() ? snapshot.languages() : std::vector{options.language};
  if (options.strict && !prepared.head.diagnostics.empty()) prepared.root = nullptr;
  prepared.head.is_refused = prepared.root == nullptr;
  if (prepared.root && options.name_variants) {
    prepared.head.notes = add_spellings(
        prepared.root, [&](const Node& spelling) { return stands_in(snapshot, spelling, prepared.languages); });
    // Suggestions are made of what was typed.
    if (!prepared.head.notes.empty()) prepared.typed = parse(text, {.match_any = options.match_any}).root;
  }
  prepared.head.missing_segments = missing_segments(snapshot);
  note_missing_segments(snapshot, prepared.head.notes);
  if (prepared.root) prepared.head.understood = in_words(*prepared.root, prepared.languages);
  return prepared;
}

}  // namespace searcher
