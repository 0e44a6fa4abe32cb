// When was it? The hits by month, as a picture that narrows where it is clicked, and as a table.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "searcher/answer/answer.h"
#include "searcher/page/asked.h"
#include "searcher/render/html_writer.h"

namespace searcher {

struct MonthCount {
  int year = 0;
  int month = 0;  // 1–12
  std::uint64_t count = 0;
};

// Every month from the first hit to the last one, those without a hit too; "2031-05" as the facet month counts them.
// At most max_timeline_months, the last ones.
inline constexpr std::size_t max_timeline_months = 1200;
std::vector<MonthCount> months_of(const std::vector<FacetValue>& counted);

// Nothing where there are not two months to compare.
void write_timeline(HtmlWriter& html, const Facets& facets, bool are_exact, const Asked& asked);

}  // namespace searcher
