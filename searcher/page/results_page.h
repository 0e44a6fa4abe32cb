// Which coverage speaks of this? The list of articles; without a query, where to begin.
#pragma once

#include "searcher/index/snapshot.h"
#include "searcher/page/asked.h"
#include "searcher/page/page.h"
#include "searcher/render/html_writer.h"

namespace searcher {

// Throws schema::IndexError (damaged).
PageResponse results_page(const Asked& asked, const Snapshot& snapshot);

// Agency, place and date in a line, each apart from the others whichever way it runs; those that are "" left out.
void write_source(HtmlWriter& html, std::string_view agency, std::string_view place, std::string_view published);

}  // namespace searcher
