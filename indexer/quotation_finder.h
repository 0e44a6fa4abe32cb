// Which quotations does an article hold, and on which of its words do they lie?
#pragma once

#include <vector>

#include "schema/record.h"
#include "text/range.h"

namespace indexer {

// The quotations of the record's text that hold a word. `words`: the bytes of each of its tokens, in order.
std::vector<schema::Quotation> find_quotations(const schema::Record& record, const std::vector<text::Range>& words);

}  // namespace indexer
