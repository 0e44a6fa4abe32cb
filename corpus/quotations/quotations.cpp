#include "corpus/quotations/quotations.h"

#include <algorithm>

#include "corpus/quotations/assembly.h"
#include "corpus/quotations/english/cues.h"
#include "corpus/quotations/items.h"
#include "corpus/quotations/marks.h"

namespace corpus {

std::string_view print(QuotationKind kind) {
  switch (kind) {
    case QuotationKind::direct: return "direct";
    case QuotationKind::mixed: return "mixed";
    case QuotationKind::indirect: return "indirect";
    case QuotationKind::spoken: return "spoken";
  }
  return "";
}

std::vector<Quotation> quotations(const StoryText& story) {
  std::vector<Quotation> all;
  Carried carried;
  for (const StorySection& section : story.sections) {
    const std::vector<Marked> marked = marked_stretches(story.text, section.bytes);
    std::vector<Item> items = items_of(story.text, section.bytes, marked, 0, section.sentences, english_lexicon());
    english::join_cues(items);
    const std::vector<Attribution> attributions = english::attributions(story.text, items);
    std::vector<Quotation> found = assemble({story.text, section, marked, items, attributions}, carried);
    std::stable_sort(found.begin(), found.end(), [](const Quotation& a, const Quotation& b) {
      return a.parts.front().begin < b.parts.front().begin;
    });
    std::move(found.begin(), found.end(), std::back_inserter(all));
  }
  return all;
}

}  // namespace corpus
