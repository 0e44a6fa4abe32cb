// What can be asked of an answer? The options that commands share.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "searcher/index/retrieval.h"

namespace searcher {

struct AnswerOptions {
  std::uint32_t limit = 10;  // 0: no limit
  std::uint32_t offset = 0;
  Order order = Order::relevance;
  bool match_any = false;           // bare words: any of them
  std::vector<std::string> facets;  // names of facet_fields()
  bool all_passages = false;        // each that matched, in text order
  bool count = false;               // an exact total, also where it has to be counted
  bool misquote = false;            // when nothing matches, what comes closest
  bool name_variants = true;        // names are also looked for in their other spellings
  bool all_versions = false;        // of a story each version on its own, not the latest alone
  bool strict = false;              // a query with any diagnostic is refused
  std::string language;             // that words are stemmed in; "" for all that the index holds

  Versions versions() const { return all_versions ? Versions::all : Versions::latest; }

  // Behind the last hit of the page: hits count from 0.
  std::uint32_t end_of_page() const {
    if (limit == 0 || offset > UINT32_MAX - limit) return UINT32_MAX;
    return offset + limit;
  }
};

}  // namespace searcher
