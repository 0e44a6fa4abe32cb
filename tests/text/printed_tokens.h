// How is an analysis written down? The form in which these tests say what they want.
#pragma once

#include <string>
#include <string_view>

#include "text/analyzer.h"

namespace text {

// "[Summits|summits|en:summit] [2025|2025] 峰 会": a word as written, its normal form and its stem, if a stemmer made
// it; a character of an unspaced script stands alone, or with its normal form if that is another: "ﾌ=フ".
inline std::string printed_tokens(Analyzer& analyzer, std::string_view text, std::string_view language) {
  std::string out;
  for (const Token& token : analyzer.analyze(text, language).tokens) {
    const Word& word = analyzer.word(token.word);
    const std::string written(token.bytes.of(text));
    if (!out.empty()) out += ' ';
    if (word.unspaced) {
      out += written == word.normal ? written : written + "=" + word.normal;
      continue;
    }
    out += "[" + written + "|" + word.normal;
    if (!word.language.empty() || word.stem != word.normal) out += "|" + word.language + ":" + word.stem;
    out += "]";
  }
  return out;
}

// "峰会@1+2": a dictionary word, the number of its first token and how many it lies over.
inline std::string printed_compounds(Analyzer& analyzer, std::string_view text) {
  std::string out;
  for (const Compound& compound : analyzer.analyze(text, "").compounds) {
    if (!out.empty()) out += ' ';
    out += analyzer.word(compound.word).normal + "@" + std::to_string(compound.first) + "+" +
           std::to_string(compound.length);
  }
  return out;
}

}  // namespace text
