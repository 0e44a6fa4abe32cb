#include "searcher/match/word_set.h"

#include <algorithm>
#include <numeric>

#include "searcher/match/misspelling.h"
#include "text/analyzer.h"
#include "text/normal_form.h"

namespace searcher {
namespace {

constexpr std::size_t few = 8;  // so many are compared one by one

using Indexes = std::vector<std::uint32_t>;

Indexes range(std::pair<std::uint32_t, std::uint32_t> bounds) {
  Indexes indexes(bounds.second - bounds.first);
  std::iota(indexes.begin(), indexes.end(), bounds.first);
  return indexes;
}

Indexes with_stem_of(const std::string& written, const schema::Words& words,
                     const std::vector<std::string>& languages) {
  Indexes found;
  for (const text::Word& variant : text::variants(written, languages)) {
    const Indexes more = words.with_stem(variant.language, variant.stem);
    found.insert(found.end(), more.begin(), more.end());
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

// The normal forms of what stands between the stars; the first and last may be empty.
std::vector<std::string> literals_of(std::string_view pattern) {
  std::vector<std::string> literals;
  for (;;) {
    const std::size_t star = pattern.find('*');
    literals.push_back(text::normal_form(pattern.substr(0, star)));
    if (star == std::string_view::npos) return literals;
    pattern.remove_prefix(star + 1);
  }
}

bool fits(std::string_view word, const std::vector<std::string>& literals) {
  const std::string& last = literals.back();
  if (!word.starts_with(literals.front())) return false;
  std::size_t at = literals.front().size();
  for (std::size_t i = 1; i + 1 < literals.size(); ++i) {
    const std::size_t found = word.find(literals[i], at);
    if (found == std::string_view::npos) return false;
    at = found + literals[i].size();
  }
  return word.size() >= at + last.size() && word.ends_with(last);
}

// The longest part that does not stand at the beginning, with the 0 that ends a word if it has to end it; "" for none.
std::string telling_part(const std::vector<std::string>& literals) {
  std::string longest;
  for (std::size_t i = 1; i < literals.size(); ++i)
    if (literals[i].size() > longest.size()) longest = literals[i];
  if (!literals.back().empty() && longest.size() <= literals.back().size() + 1) return literals.back() + '\0';
  return longest;
}

Indexes with_wildcard(const std::string& written, const schema::Words& words) {
  const std::vector<std::string> literals = literals_of(written);
  const auto bounds = words.with_prefix(literals.front());
  const std::string part = telling_part(literals);
  if (part.empty()) return range(bounds);
  Indexes found = words.holding(bounds, part);
  std::erase_if(found, [&](std::uint32_t index) { return !fits(words.normal(index), literals); });
  return found;
}

Indexes with_edits(const std::string& written, const schema::Words& words) {
  Indexes found;
  for (const NearWord& word : near_words(text::normal_form(written), words)) found.push_back(word.index);
  return found;
}

}  // namespace

WordSet WordSet::every_word() {
  WordSet set;
  set.every_ = true;
  return set;
}

WordSet::WordSet(std::vector<std::uint32_t> numbers, std::uint32_t vocabulary_size) : numbers_(std::move(numbers)) {
  if (numbers_.size() <= few) return;
  bits_.resize(vocabulary_size / 64 + 1);
  for (const std::uint32_t number : numbers_) bits_[number / 64] |= std::uint64_t{1} << (number % 64);
}

std::vector<std::uint32_t> expand(const Pattern& pattern, const schema::Words& words,
                                  const std::vector<std::string>& languages) {
  switch (pattern.kind) {
    case Pattern::Kind::stem: return with_stem_of(pattern.written, words, languages);
    case Pattern::Kind::exact: return range(words.with_normal(text::normal_form(pattern.written)));
    case Pattern::Kind::wildcard: return with_wildcard(pattern.written, words);
    case Pattern::Kind::fuzzy: return with_edits(pattern.written, words);
    case Pattern::Kind::any: break;
  }
  return {};
}

}  // namespace searcher
