#include "searcher/match/article_layout.h"

#include <algorithm>
#include <array>

namespace searcher {

ArticleLayout layout_of(const schema::ArticleTokens& tokens) {
  ArticleLayout layout;
  std::array<std::uint32_t, 3> numbers{};
  std::uint32_t position = 0;
  for (const auto& section : tokens.sections) {
    ArticleLayout::Section laid{.kind = section.kind,
                                .number = ++numbers.at(static_cast<std::size_t>(section.kind)),
                                .positions = {position, position},
                                .first_sentence = static_cast<std::uint32_t>(layout.sentences.size()),
                                .last_sentence = 0};
    for (const std::uint32_t count : section.sentence_tokens) {
      layout.sentences.push_back({position, position + count});
      position += count;
    }
    laid.positions.last = position;
    laid.last_sentence = static_cast<std::uint32_t>(layout.sentences.size());
    layout.sections.push_back(laid);
  }
  return layout;
}

std::uint32_t ArticleLayout::section_at(std::uint32_t position) const {
  const auto behind = std::upper_bound(sections.begin(), sections.end(), position,
                                       [](std::uint32_t p, const Section& s) { return p < s.positions.last; });
  return static_cast<std::uint32_t>(behind - sections.begin());
}

std::uint32_t ArticleLayout::sentence_at(std::uint32_t position) const {
  const auto behind = std::upper_bound(sentences.begin(), sentences.end(), position,
                                       [](std::uint32_t p, const Span& s) { return p < s.last; });
  return static_cast<std::uint32_t>(behind - sentences.begin());
}

}  // namespace searcher
