// How do the matches spread over speakers, places, agencies …? Counts by value.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/answer/answer.h"
#include "searcher/index/retrieval.h"

namespace searcher {

// The names that --facets takes: of articles, and of quotations.
std::vector<std::string_view> facet_fields();
std::vector<std::string_view> quotation_facet_fields();

// The value slot that holds the field; nothing for a name that is no facet.
std::optional<std::uint32_t> facet_slot(std::string_view field);

// How often each value stands, by the facet's name.
using FacetCounts = std::map<std::string, std::map<std::string, std::uint64_t>>;

// Values that differ only in spelling (letter case, diacritics) are one, labelled with the commonest spelling; the most
// frequent first, then by label.
// Spellings of one person's name are one, too.
Facets make_facets(const std::vector<std::string>& fields, const FacetCounts& counts);
Facets make_facets(const std::vector<std::string>& fields, const Retrieved& retrieved);

}  // namespace searcher
