// Where does the answer go on? The pages of a list, and the order in which it stands.
#pragma once

#include <cstdint>

#include "searcher/answer/answer.h"
#include "searcher/page/asked.h"
#include "searcher/render/html_writer.h"

namespace searcher {

// Ways to the pages before and behind; nothing where all is on one.
void write_paging(HtmlWriter& html, const AnswerHead& head, const Asked& asked, std::uint32_t hits_a_page);

// The orders to choose from. `best` is what the first one is called: "Best first".
void write_orders(HtmlWriter& html, const Asked& asked, std::string_view best);

}  // namespace searcher
