#include "corpus/quotations/russian/inner_cues.h"

#include <cstddef>
#include <optional>

#include "corpus/quotations/items.h"

namespace corpus::russian {
namespace {

struct InnerCue {
  std::uint32_t before = 0;  // where the words before it end
  std::uint32_t behind = 0;  // where the words behind it begin
};

// A dash behind a point, a verb of saying soon after, and a point with a dash again, or the end.
std::optional<InnerCue> next_cue(const std::vector<Item>& items, std::size_t& at) {
  constexpr std::size_t longest_cue = 12;
  for (; at + 1 < items.size(); ++at) {
    if (items[at].kind != ItemKind::dash || at == 0) continue;
    const ItemKind point = items[at - 1].kind;
    if (point != ItemKind::comma && point != ItemKind::stop) continue;
    bool says = false;
    for (std::size_t end = at + 1; end < items.size() && end < at + longest_cue; ++end) {
      const Item& item = items[end];
      says = says || (item.entry->verb != nullptr && (item.entry->verb->frames & frame_quote) != 0);
      if (item.kind == ItemKind::dash || item.kind == ItemKind::boundary) {
        const bool is_cue = says && end > at + 1 && item.kind == ItemKind::dash && !items[at + 1].capital;
        if (!is_cue) break;
        const InnerCue cue{items[at - 1].bytes.end, items[end].bytes.end};
        at = end;
        return cue;
      }
    }
  }
  return {};
}

}  // namespace

void part_marked(std::string_view text, std::vector<Marked>& marked) {
  std::vector<Marked> parted;
  for (const Marked& whole : marked) {
    if (whole.depth != 0 || whole.inner.of(text).find(' ') == std::string_view::npos) {
      parted.push_back(whole);
      continue;
    }
    const std::vector<Item> items = items_of(text, whole.inner, {}, 0, {}, russian_lexicon());
    Marked rest = whole;
    for (std::size_t at = 0; const auto cue = next_cue(items, at);) {
      if (cue->behind >= whole.inner.end) break;
      Marked before = rest;
      before.inner.end = before.outer.end = cue->before;
      parted.push_back(before);
      rest.outer.begin = rest.inner.begin = cue->behind;
      while (rest.inner.begin < rest.inner.end && text[rest.inner.begin] == ' ') ++rest.inner.begin;
    }
    parted.push_back(rest);
  }
  marked = std::move(parted);
}

}  // namespace corpus::russian
