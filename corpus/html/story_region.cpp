#include "corpus/html/story_region.h"

#include <algorithm>
#include <cstddef>

namespace corpus {
namespace {

constexpr std::uint32_t nowhere = UINT32_MAX;

// For each element, the nearest one around it (or itself) that `is_wanted`.
template <typename Wanted>
std::vector<std::uint32_t> nearest(const Outline& outline, Wanted is_wanted) {
  std::vector<std::uint32_t> found(outline.elements.size(), nowhere);
  for (std::uint32_t at = 0; at < outline.elements.size(); ++at) {
    if (at != no_element) found[at] = found[outline.elements[at].parent];
    if (is_wanted(outline.elements[at])) found[at] = at;
  }
  return found;
}

std::size_t weight_of(const Outline& outline, const OutlineBlock& block) {
  if (block.heading > 0 || outline.elements[block.element].is_in_header) return 0;
  return block.text.size() - std::min(block.text.size(), block.link_bytes);
}

// The element whose own words weigh most; nowhere when none has any.
std::uint32_t heaviest(const Outline& outline, const std::vector<std::uint32_t>& owners) {
  std::vector<std::size_t> weights(outline.elements.size());
  for (const OutlineBlock& block : outline.blocks)
    if (owners[block.element] != nowhere) weights[owners[block.element]] += weight_of(outline, block);
  const auto best = std::max_element(weights.begin(), weights.end());
  return best == weights.end() || *best == 0 ? nowhere : static_cast<std::uint32_t>(best - weights.begin());
}

std::uint32_t densest(const Outline& outline) {
  constexpr std::size_t shortest_paragraph = 40;  // bytes; below, it is a label
  constexpr std::size_t shares[] = {4, 2, 1};
  std::vector<std::uint32_t> owners(outline.elements.size());
  std::vector<std::size_t> weights(outline.elements.size());
  for (const OutlineBlock& block : outline.blocks) {
    const std::size_t weight = weight_of(outline, block);
    if (weight < shortest_paragraph) continue;
    std::uint32_t at = block.element;
    for (const std::size_t share : shares) {
      weights[at] += share * weight;
      if (at == no_element) break;
      at = outline.elements[at].parent;
    }
  }
  const auto best = std::max_element(weights.begin(), weights.end());
  return best == weights.end() || *best == 0 ? no_element : static_cast<std::uint32_t>(best - weights.begin());
}

std::vector<bool> inside_of(const Outline& outline, std::uint32_t root) {
  std::vector<bool> inside(outline.elements.size());
  for (std::uint32_t at = 0; at < outline.elements.size(); ++at)
    inside[at] = at == root || (at != no_element && inside[outline.elements[at].parent]);
  return inside;
}

// Without the articles inside of it.
std::vector<bool> own_of(const Outline& outline, std::uint32_t root, const std::vector<std::uint32_t>& articles) {
  std::vector<bool> own = inside_of(outline, root);
  for (std::uint32_t at = 0; at < outline.elements.size(); ++at) own[at] = own[at] && articles[at] == articles[root];
  return own;
}

}  // namespace

StoryRegion find_story(const Outline& outline) {
  const auto bodies = nearest(outline, [](const OutlineElement& element) { return element.is_article_body; });
  const auto articles = nearest(outline, [](const OutlineElement& element) { return element.is_article; });
  const auto mains = nearest(outline, [](const OutlineElement& element) { return element.is_main; });
  for (const auto* owners : {&bodies, &articles, &mains}) {
    const std::uint32_t root = heaviest(outline, *owners);
    if (root == nowhere) continue;
    std::uint32_t around = articles[root] != nowhere ? articles[root] : mains[root];
    if (around == nowhere) around = root;
    return {.holds_words = own_of(outline, root, articles), .holds_figures = own_of(outline, around, articles)};
  }
  const std::vector<bool> inside = inside_of(outline, densest(outline));
  return {.holds_words = inside, .holds_figures = inside};
}

StoryRegion whole_story(const Outline& outline) {
  const std::vector<bool> all(outline.elements.size(), true);
  return {.holds_words = all, .holds_figures = all};
}

}  // namespace corpus
