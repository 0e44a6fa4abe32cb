// How can the answer be narrowed? Each field's values with their counts, and the dates.
#pragma once

#include "searcher/answer/answer.h"
#include "searcher/page/asked.h"
#include "searcher/render/html_writer.h"

namespace searcher {

// Each field says whether its counts are exact. A click on a value narrows to it.
void write_facets(HtmlWriter& html, const Facets& facets, bool are_exact, const Asked& asked);

}  // namespace searcher
