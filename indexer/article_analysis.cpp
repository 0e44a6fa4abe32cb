#include "indexer/article_analysis.h"

#include <utility>

#include "indexer/quotation_finder.h"

namespace indexer {

ArticleAnalysis analyze(schema::Record record, text::Analyzer& analyzer) {
  ArticleAnalysis result;
  std::vector<text::Range> words;
  for (const schema::Section& section : record.sections) {
    const auto field = static_cast<std::size_t>(section.kind);
    schema::ArticleTokens::Section counts{.kind = section.kind, .sentence_tokens = {}};
    for (const text::Range sentence : section.sentences) {
      const text::Analysis analysis = analyzer.analyze(sentence.of(record.text), record.language);
      const auto first = static_cast<std::uint32_t>(result.tokens.words.size());
      counts.sentence_tokens.push_back(static_cast<std::uint32_t>(analysis.tokens.size()));
      for (const text::Token& token : analysis.tokens) {
        result.tokens.words.push_back(token.word);
        words.push_back({sentence.begin + token.bytes.begin, sentence.begin + token.bytes.end});
        if (!analyzer.word(token.word).unspaced) ++result.lengths.spaced[field];
      }
      for (text::Compound compound : analysis.compounds) {
        compound.first += first;
        result.compounds.push_back(compound);
        ++result.lengths.unspaced[field];
      }
    }
    result.tokens.sections.push_back(std::move(counts));
  }
  record.quotations = find_quotations(record, words);
  result.record = std::move(record);
  return result;
}

}  // namespace indexer
