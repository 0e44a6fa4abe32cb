#include <algorithm>

#include "corpus/quotations/english/clause.h"

namespace corpus::english {

std::size_t behind_adverbs(const Sentence& s, std::size_t item) {
  while (s.span.holds(item)) {
    if (is_adverb(s, item) && !s.is(item, word_subordinator) && !s.is(item, word_determiner)) {
      ++item;
    } else if (s.is(item, word_time)) {
      ++item;
    } else if (s.is(item, ItemKind::number) && s.is(item - 1, word_time)) {
      ++item;
    } else if ((s.reads(item, "on") || s.reads(item, "in") || s.reads(item, "at") || s.reads(item, "the")) &&
               (s.is(item + 1, word_time) || (s.is(item + 1, ItemKind::number) && !s.reads(item, "the")))) {
      item += 2;
    } else {
      break;
    }
  }
  return item;
}

std::size_t behind_modifiers(const Sentence& s, std::size_t item) {
  const std::size_t limit = std::min(s.span.end, item + 24);
  while (item < limit) {
    const std::size_t next = behind_adverbs(s, item);
    if (next != item) {
      item = next;
      continue;
    }
    if (!s.is(item, word_preposition) || s.is(item, word_subordinator)) break;
    const Span phrase = noun_phrase_at(s, item + 1);
    if (phrase.empty()) break;
    item = phrase.end;
  }
  return item;
}

}  // namespace corpus::english
