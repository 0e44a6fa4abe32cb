// Where do an article's sections and sentences lie in its token stream?
#pragma once

#include <cstdint>
#include <vector>

#include "schema/article_tokens.h"

namespace searcher {

// Positions, half open.
struct Span {
  std::uint32_t first = 0;
  std::uint32_t last = 0;

  std::uint32_t size() const { return last - first; }
  auto operator<=>(const Span&) const = default;
};

// Sentences are counted over the whole article, section by section, as the record lists them.
struct ArticleLayout {
  struct Section {
    schema::SectionKind kind;
    std::uint32_t number;  // among those of its kind, from 1
    Span positions;
    std::uint32_t first_sentence;
    std::uint32_t last_sentence;  // behind the last one
  };
  std::vector<Section> sections;
  std::vector<Span> sentences;

  // Which section or sentence holds the position.
  std::uint32_t section_at(std::uint32_t position) const;
  std::uint32_t sentence_at(std::uint32_t position) const;
};

ArticleLayout layout_of(const schema::ArticleTokens& tokens);
ArticleLayout layout_of(const schema::EncodedTokens& tokens);

}  // namespace searcher
