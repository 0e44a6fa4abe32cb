// What does it say there? An article as it was published, with the hits lit and a permalink for each sentence.
#pragma once

#include <string_view>

#include "searcher/index/snapshot.h"
#include "searcher/page/asked.h"
#include "searcher/page/page.h"

namespace searcher {

// `passage` is "s21" where a passage is to be cited, else "". A page of status 404 for an article that the index does
// not hold. Throws schema::IndexError (damaged).
PageResponse article_page(std::string_view article_id, std::string_view passage, const Asked& asked,
                          const Snapshot& snapshot);

}  // namespace searcher
