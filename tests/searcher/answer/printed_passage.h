// A passage as rows of tests state it.
#pragma once

#include <string>
#include <vector>

#include "searcher/answer/answer.h"

namespace searcher {

// "a#s1: Four [countries] dropped the [toll]."
inline std::string printed(const Passage& passage) {
  std::string out = passage.id + ": ";
  std::uint32_t at = 0;
  for (const text::Range lit : passage.highlights) {
    out += passage.text.substr(at, lit.begin - at);
    out += '[';
    out += lit.of(passage.text);
    out += ']';
    at = lit.end;
  }
  return out + passage.text.substr(at);
}

inline std::vector<std::string> printed(const std::vector<Passage>& passages) {
  std::vector<std::string> out;
  for (const Passage& passage : passages) out.push_back(printed(passage));
  return out;
}

// The ids of what was found, in order.
inline std::vector<std::string> ids_of(const std::vector<ArticleHit>& hits) {
  std::vector<std::string> ids;
  for (const ArticleHit& hit : hits) ids.push_back(hit.article);
  return ids;
}

}  // namespace searcher
