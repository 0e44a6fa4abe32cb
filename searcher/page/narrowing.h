// What does a narrowed search ask? The words and the chosen values as one query; and the chips that take them away.
#pragma once

#include <string>
#include <string_view>

#include "searcher/page/asked.h"
#include "searcher/render/html_writer.h"

namespace searcher {

// The query as it was typed where nothing narrows it. Else both together, so that whatever was typed, an open quotation
// mark too, stays apart from what narrows it.
std::string query_of(const Asked& asked);

// A field in a reader's words: "Speaker", "How quoted".
std::string_view title_of(std::string_view field);
// A value in a reader's words: "English" for the language en.
std::string shown_value(std::string_view field, std::string_view value);

// "May 2031", "6 May 2031", "2031"; what is no date as it is.
std::string shown_date(std::string_view iso);
// "May 2031", "May 2031 to June 2031", "from 2031", "until 2031"; "" where both are open.
std::string shown_period(std::string_view from, std::string_view to);

// What narrows the answer, each with a way to take it away. Nothing where nothing does.
void write_chips(HtmlWriter& html, const Asked& asked);

}  // namespace searcher
