// What stands at an item of a sentence? Questions that may be asked beyond its ends.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

#include "corpus/quotations/attribution.h"
#include "corpus/quotations/items.h"

namespace corpus {

// A sentence among items.
struct Sentence {
  const std::vector<Item>& items;
  Span span;
  std::string_view text;

  const Item* at(std::size_t item) const { return span.holds(item) ? &items[item] : nullptr; }
  bool is(std::size_t item, std::uint32_t classes) const { return span.holds(item) && items[item].is(classes); }
  bool is(std::size_t item, ItemKind kind) const { return span.holds(item) && items[item].kind == kind; }
  bool reads(std::size_t item, std::string_view word) const {
    return span.holds(item) && items[item].bytes.of(text) == word;
  }
};

// Calls read(sentence) for each sentence of a section, its boundary with it.
template <typename Read>
void each_sentence(std::string_view text, const std::vector<Item>& items, Read read) {
  for (std::size_t begin = 0; begin < items.size();) {
    std::size_t end = begin;
    while (end < items.size() && items[end].kind != ItemKind::boundary) ++end;
    end = std::min(end + 1, items.size());
    read(Sentence{items, {begin, end}, text});
    begin = end;
  }
}

}  // namespace corpus
