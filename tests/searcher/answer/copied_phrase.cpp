#include "tests/searcher/answer/copied_phrase.h"

#include <algorithm>

#include "text/code_points.h"

namespace searcher {
namespace {

// Without what would end the phrase, or stand in it for any word.
std::string without_signs_of_the_language(std::string_view copied) {
  std::string out;
  for (std::size_t at = 0; at < copied.size();) {
    const char32_t c = text::next_code_point(copied, at);
    if (std::u32string_view(U"\"＂*").find(c) == std::u32string_view::npos)
      text::append_code_point(out, c);
    else
      out += ' ';
  }
  return out;
}

}  // namespace

std::vector<std::string> normal_words(std::string_view text, std::string_view language, text::Analyzer& analyzer) {
  std::vector<std::string> words;
  for (const text::Token& token : analyzer.analyze(text, language).tokens)
    words.push_back(analyzer.word(token.word).normal);
  return words;
}

bool holds_in_order(const std::vector<std::string>& words, const std::vector<std::string>& wanted) {
  return std::search(words.begin(), words.end(), wanted.begin(), wanted.end()) != words.end();
}

std::optional<CopiedPhrase> copy_phrase(const schema::Record& record, std::uint32_t least, std::uint32_t most,
                                        Dice& dice, text::Analyzer& analyzer) {
  const schema::Section& section = dice.pick(record.sections);
  if (section.kind != schema::SectionKind::paragraph || section.sentences.empty()) return std::nullopt;
  const std::string_view sentence = dice.pick(section.sentences).of(record.text);
  const std::vector<text::Token> tokens = analyzer.analyze(sentence, record.language).tokens;
  if (tokens.size() < least) return std::nullopt;
  const std::size_t length = dice.from_to(least, std::min(most, static_cast<std::uint32_t>(tokens.size())));
  const std::size_t first = dice.below(tokens.size() - length + 1);
  CopiedPhrase phrase;
  for (std::size_t i = first; i < first + length; ++i) phrase.words.push_back(analyzer.word(tokens[i].word).normal);
  const text::Range bytes{tokens[first].bytes.begin, tokens[first + length - 1].bytes.end};
  phrase.query = "\"" + without_signs_of_the_language(bytes.of(sentence)) + "\"";
  return phrase;
}

}  // namespace searcher
