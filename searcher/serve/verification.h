// Are the quotations of a posted draft right?
#pragma once

#include "searcher/index/snapshot.h"
#include "searcher/serve/request.h"
#include "searcher/serve/serve_options.h"

namespace serve {

// The draft is the body, as plain text, Markdown, HTML or DOCX, or `draft` in a form or a JSON object; in the place of
// a draft `quote` is the only quotation, with `speaker` or without. Throws schema::IndexError (damaged) and
// searcher::DeadlinePassed.
Response answer_verification(const Request& request, const searcher::Snapshot& snapshot, const Limits& limits);

}  // namespace serve
