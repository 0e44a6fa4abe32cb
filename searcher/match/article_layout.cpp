#include "searcher/match/article_layout.h"

#include <algorithm>
#include <array>
#include <utility>

namespace searcher {

namespace {

// Takes sections and sentences as they come.
class LayoutMaker {
 public:
  void section(schema::SectionKind kind) {
    const auto sentence = static_cast<std::uint32_t>(layout_.sentences.size());
    layout_.sections.push_back({.kind = kind,
                                .number = ++numbers_.at(static_cast<std::size_t>(kind)),
                                .positions = {position_, position_},
                                .first_sentence = sentence,
                                .last_sentence = sentence});
  }

  void sentence(std::uint32_t tokens) {
    layout_.sentences.push_back({position_, position_ + tokens});
    position_ += tokens;
    layout_.sections.back().positions.last = position_;
    ++layout_.sections.back().last_sentence;
  }

  ArticleLayout done() { return std::move(layout_); }

 private:
  ArticleLayout layout_;
  std::array<std::uint32_t, 3> numbers_{};
  std::uint32_t position_ = 0;
};

}  // namespace

ArticleLayout layout_of(const schema::ArticleTokens& tokens) {
  LayoutMaker maker;
  for (const auto& section : tokens.sections) {
    maker.section(section.kind);
    for (const std::uint32_t count : section.sentence_tokens) maker.sentence(count);
  }
  return maker.done();
}

ArticleLayout layout_of(const schema::EncodedTokens& tokens) {
  LayoutMaker maker;
  tokens.read_sections([&](schema::SectionKind kind) { maker.section(kind); },
                       [&](std::uint32_t count) { maker.sentence(count); });
  return maker.done();
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
