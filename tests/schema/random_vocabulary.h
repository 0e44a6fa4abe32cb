// A vocabulary of several languages, drawn at random, in which words share normal forms, stems and beginnings.
#pragma once

#include <cstdint>
#include <random>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "text/analyzer.h"

namespace schema {

using Counted = std::vector<std::pair<text::Word, std::uint64_t>>;

// Distinct words with counts, some of them 0, many of them equal. Letters of one, two, three and four bytes.
inline Counted random_vocabulary(std::mt19937& random, std::size_t size) {
  static const std::vector<std::string> letters = {"a", "b", "c", "7", "'", "д", "ж", "қ", "和", "平", "𠮷"};
  static const std::vector<std::string> languages = {"", "en", "kk", "ru", "tk"};
  const auto letters_of = [&](std::size_t count) {
    std::string word;
    for (; count > 0; --count) word += letters[random() % letters.size()];
    return word;
  };
  std::set<std::tuple<std::string, std::string, std::string, bool>> taken;
  Counted counted;
  while (counted.size() < size) {
    text::Word word;
    word.normal = letters_of(1 + random() % 4);
    word.language = languages[random() % languages.size()];
    // Cut off, changed behind a shared beginning, or all of it.
    word.stem = random() % 3 == 0 ? word.normal : word.normal.substr(0, random() % 3) + letters_of(random() % 3);
    if (word.stem.empty()) word.stem = word.normal;
    word.unspaced = word.language.empty() && random() % 2 == 0;
    if (taken.emplace(word.normal, word.language, word.stem, word.unspaced).second)
      counted.emplace_back(std::move(word), random() % 5 == 0 ? 0 : 1 + random() % 20);
  }
  return counted;
}

}  // namespace schema
