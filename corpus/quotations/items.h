// What does a sentence look like around its quotation marks? Words, points, and each marked stretch as one item.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "corpus/quotations/lexicon.h"
#include "corpus/quotations/marks.h"
#include "text/range.h"

namespace corpus {

enum class ItemKind : std::uint8_t {
  word,
  number,
  comma,
  stop,  // . ! ? …
  colon,
  semicolon,
  dash,
  opening,  // a bracket
  closing,
  other,
  quote,     // a marked stretch
  boundary,  // the end of a sentence; has no bytes
};

struct Item {
  text::Range bytes;
  ItemKind kind = ItemKind::other;
  bool capital = false;              // begins with a capital letter
  const WordEntry* entry = nullptr;  // never null
  std::uint32_t marked = 0;          // for a quote: its number among the marked stretches

  bool is(std::uint32_t classes) const { return (entry->classes & classes) != 0; }
  bool is_word() const { return kind == ItemKind::word; }
};

// The items of `region` of `text`. A stretch of `marked` that lies in the region at `depth` is one item; sentences that
// end inside of one do not end there. A boundary stands at the end of each of `sentences` and of the region.
std::vector<Item> items_of(std::string_view text, text::Range region, const std::vector<Marked>& marked,
                           std::uint32_t depth, const std::vector<text::Range>& sentences, const Lexicon& lexicon);

// The word in lower case, apostrophes as they are. Latin, Greek and Cyrillic letters.
void append_lower(std::string& to, std::string_view word);

}  // namespace corpus
