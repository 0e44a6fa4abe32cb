// Which language reads this section? The lexicon and the cues of each language that has tables.
#pragma once

#include <string_view>
#include <vector>

#include "corpus/quotations/attribution.h"
#include "corpus/quotations/items.h"

namespace corpus {

// How one language is read.
struct LanguageReader {
  const Lexicon& (*lexicon)();
  void (*part_marked)(std::string_view text, std::vector<Marked>& marked);  // parts marks that hold a cue; or null
  void (*prepare)(std::string_view text, std::vector<Item>& items);         // changes items before anything reads them
  std::vector<Attribution> (*attributions)(std::string_view text, const std::vector<Item>& items);
  // Whether marked words inside of reported speech are a title; null: by their capitals alone.
  bool (*is_title)(std::string_view text, const std::vector<Item>& items, std::size_t at);
};

// The reader of `language`, a code; "" is read as English. A language without tables has marks near names.
const LanguageReader& language_reader(std::string_view language);

}  // namespace corpus
