// How is an article laid out as one stored text?
#pragma once

#include <string_view>

#include "corpus/article.h"
#include "schema/record.h"

namespace indexer {

// The record of `article`: its parts joined into the stored text, cut into sections and sentences. The language is
// the article's own, else `language`, else (when that is "") detected.
schema::Record make_record(const corpus::Article& article, std::string_view language);

}  // namespace indexer
