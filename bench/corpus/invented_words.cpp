#include "bench/corpus/invented_words.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <unordered_set>

namespace bench {
namespace {

// From the commonest on.
constexpr const char* function_word_list[] = {
    "the",  "of",    "and",   "to",   "in",    "a",     "that", "is",   "for",  "we",   "on",    "with", "this",
    "as",   "be",    "are",   "it",   "our",   "have",  "by",   "at",   "not",  "will", "from",  "was",  "has",
    "i",    "which", "all",   "an",   "their", "its",   "also", "they", "been", "you",  "but",   "who",  "would",
    "more", "these", "there", "can",  "he",    "or",    "were", "new",  "what", "must", "one",   "so",   "other",
    "if",   "about", "such",  "his",  "up",    "those", "than", "only", "when", "no",   "today", "them", "how",
    "some", "said",  "us",    "into", "very",  "your",  "any",  "over", "do",   "most", "should"};

constexpr const char* onsets[] = {"b", "br", "c",  "d", "dr", "f",  "g", "gr", "h", "k", "l", "m",
                                  "n", "p",  "pr", "r", "s",  "st", "t", "tr", "v", "w", "z", "sh"};
constexpr const char* vowels[] = {"a", "e", "i", "o", "u", "a", "e", "i", "o", "ai", "ea", "ou"};
constexpr const char* codas[] = {"", "", "", "n", "r", "l", "s", "t", "m", "nd"};
constexpr const char* endings[] = {"", "", "", "", "", "", "", "s", "ed", "ing", "ation", "ly", "er"};

// English news is near this: the function words are two fifths of it.
constexpr double zipf_exponent = 1.1;
constexpr double zipf_shift = 2.7;
constexpr std::uint64_t vocabulary_seed = 0x50554c4c;

template <std::size_t n>
const char* one_of(SeededRandom& random, const char* const (&list)[n]) {
  return list[random.below(n)];
}

std::string invented(SeededRandom& random, std::size_t rank) {
  const std::size_t syllables = rank < 3000 ? random.between(1, 2) : random.between(2, rank < 100'000 ? 3 : 4);
  std::string word;
  for (std::size_t i = 0; i < syllables; ++i) {
    word += one_of(random, onsets);
    word += one_of(random, vowels);
    if (i + 1 == syllables || random.in_hundred(30)) word += one_of(random, codas);
  }
  return word + one_of(random, endings);
}

}  // namespace

InventedWords::InventedWords(std::size_t count) : words_(std::begin(function_word_list), std::end(function_word_list)) {
  SeededRandom random(vocabulary_seed);
  std::unordered_set<std::string> known(words_.begin(), words_.end());
  while (words_.size() < count) {
    std::string word = invented(random, words_.size());
    if (word.size() > 2 && known.insert(word).second) words_.push_back(std::move(word));
  }
}

std::size_t InventedWords::function_words() { return std::size(function_word_list); }

// By the inverse of the distribution's integral.
std::size_t InventedWords::draw_from(SeededRandom& random, std::size_t first) const {
  constexpr double power = 1 - zipf_exponent;
  const double low = std::pow(static_cast<double>(first) + zipf_shift, power);
  const double high = std::pow(static_cast<double>(words_.size()) + zipf_shift, power);
  const double rank = std::pow(low + random.unit() * (high - low), 1 / power) - zipf_shift;
  return std::clamp(static_cast<std::size_t>(std::max(rank, 0.0)), first, words_.size() - 1);
}

std::size_t InventedWords::draw(SeededRandom& random) const { return draw_from(random, 0); }

std::size_t InventedWords::draw_content(SeededRandom& random) const { return draw_from(random, function_words()); }

}  // namespace bench
