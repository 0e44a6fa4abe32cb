#include "searcher/index/facet_counter.h"

#include <set>

#include "schema/terms.h"

namespace searcher {

void FacetCounter::add(std::uint32_t slot, const std::string& joined, std::uint64_t articles) {
  std::set<std::vector<std::string>> counted;
  for (const std::string& value : schema::split_list(joined))
    if (counted.insert(words_of(value)).second) into_[slot][value] += articles;
}

const std::vector<std::string>& FacetCounter::words_of(const std::string& value) {
  const auto [it, is_new] = words_.try_emplace(value);
  if (is_new) it->second = schema::value_words(value, analyzer_);
  if (it->second.empty()) it->second = {value};  // signs alone
  return it->second;
}

}  // namespace searcher
