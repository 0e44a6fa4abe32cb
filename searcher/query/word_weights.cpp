#include "searcher/query/word_weights.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "text/code_points.h"
#include "text/function_words.h"
#include "text/normal_form.h"

namespace searcher {
namespace {

constexpr double function_word_weight = 0.1;

// The bare words of a tree.
void collect(const Node& node, std::vector<const Pattern*>& words) {
  for (const Pattern& pattern : node.patterns)
    if (pattern.kind == Pattern::Kind::stem) words.push_back(&pattern);
  for (const NodePtr& child : node.children) collect(*child, words);
}

// What stands behind the first letter tells how a word is written: The, WHO.
std::string_view behind_first_letter(const Pattern& pattern) {
  std::size_t at = 0;
  text::next_code_point(pattern.written, at);
  return std::string_view(pattern.written).substr(at);
}

bool is_in_capitals(const Pattern& pattern) {
  const std::string_view rest = behind_first_letter(pattern);
  return text::lower_form(rest, "") != rest;
}

bool is_in_lower_case(const Pattern& pattern) {
  return !behind_first_letter(pattern).empty() && !is_in_capitals(pattern);
}

}  // namespace

WordWeights::WordWeights(const Node& root, const std::vector<std::string>& languages) {
  std::vector<const Pattern*> words;
  collect(root, words);
  std::ptrdiff_t most = 1;
  for (const std::string& language : languages) {
    const auto count = std::count_if(words.begin(), words.end(), [&](const Pattern* word) {
      return text::is_function_word(text::normal_form(word->written), language);
    });
    if (count < most) continue;
    if (count > most) languages_.clear();
    most = count;
    languages_.push_back(language);
  }
  has_lower_case_ =
      std::any_of(words.begin(), words.end(), [](const Pattern* word) { return is_in_lower_case(*word); });
}

double WordWeights::of(const Pattern& pattern) const {
  if (pattern.kind != Pattern::Kind::stem || languages_.empty()) return 1;
  if (has_lower_case_ && is_in_capitals(pattern)) return 1;
  const std::string normal = text::normal_form(pattern.written);
  const bool is_function_word = std::any_of(languages_.begin(), languages_.end(), [&](const std::string& language) {
    return text::is_function_word(normal, language);
  });
  return is_function_word ? function_word_weight : 1;
}

}  // namespace searcher
