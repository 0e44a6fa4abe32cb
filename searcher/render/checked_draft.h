// How does a draft look once it was checked? Its own words, each quotation marked by what was found.
#pragma once

#include <vector>

#include "searcher/render/html_writer.h"
#include "searcher/render/verification_words.h"
#include "searcher/verify/verified.h"

namespace searcher {

// `class="good"`, "doubtful" or "bad".
HtmlWriter::Markup class_of(Level level);

// The draft in paragraphs. Quotation 1 stands in a mark with the id mark-1, linked to #finding-1. Gives which
// quotations are marked: one whose bytes are none of the draft cannot be.
std::vector<bool> write_checked_draft(HtmlWriter& html, const VerifyAnswer& answer);

}  // namespace searcher
