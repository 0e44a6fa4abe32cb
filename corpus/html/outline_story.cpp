#include "corpus/html/outline_story.h"

#include <cstddef>
#include <string>
#include <utility>

#include "corpus/wire/stated_credit.h"

namespace corpus {
namespace {

Caption caption_of(const OutlineFigure& figure, std::string_view agency) {
  Credit credit = stated_credit(figure.credit, agency);
  return {.text = figure.caption,
          .photographer = std::move(credit.photographer),
          .agency = std::move(credit.agency),
          .place = {},
          .date = {},
          .image = figure.image};
}

// Of what stands in a header, the words that are no label.
bool is_standfirst(const OutlineBlock& block) {
  constexpr std::size_t shortest = 40;
  return block.text.size() >= shortest && 2 * block.link_bytes < block.text.size();
}

// What is left of a byline whose name the markup set apart.
bool is_stub(const std::string& words) { return words == "By" || words == "by" || words == "By:" || words == "|"; }

}  // namespace

void add_outline(Story& story, const Outline& outline, const StoryRegion& region) {
  story.repairs += outline.repairs;
  Article& article = story.article;
  std::size_t figure = 0;
  const auto add_figures = [&](std::size_t before) {
    for (; figure < outline.figures.size() && outline.figures[figure].block <= before; ++figure)
      if (region.holds_figures[outline.figures[figure].element])
        add_caption(article, caption_of(outline.figures[figure], article.dateline.agency));
  };
  for (std::size_t at = 0; at < outline.blocks.size(); ++at) {
    add_figures(at);
    const OutlineBlock& block = outline.blocks[at];
    if (!region.holds_words[block.element] || is_stub(block.text)) continue;
    const bool is_headline = block.heading > 0 && (block.heading == 1 || block.text == article.headline);
    if (is_headline || (outline.elements[block.element].is_in_header && !is_standfirst(block))) continue;
    add_paragraph(article, block.text, block.image);
  }
  add_figures(outline.blocks.size());
}

}  // namespace corpus
