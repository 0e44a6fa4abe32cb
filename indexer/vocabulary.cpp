#include "indexer/vocabulary.h"

namespace indexer {
namespace {

// No part of a word holds a control character, so this is another string for every word.
std::string key_of(const text::Word& word) {
  return word.language + (word.unspaced ? '\2' : '\1') + word.stem + '\1' + word.normal;
}

}  // namespace

std::vector<std::uint32_t> Vocabulary::add(const text::Analyzer& analyzer, const std::vector<std::uint64_t>& counts) {
  const std::lock_guard lock(mutex_);
  std::vector<std::uint32_t> numbers(counts.size());
  for (std::uint32_t i = 0; i < counts.size(); ++i) {
    const text::Word& word = analyzer.word(i);
    const auto [it, is_new] = numbers_.try_emplace(key_of(word), static_cast<std::uint32_t>(words_.size()));
    if (is_new) words_.emplace_back(word, 0);
    words_[it->second].second += counts[i];
    numbers[i] = it->second;
  }
  return numbers;
}

}  // namespace indexer
